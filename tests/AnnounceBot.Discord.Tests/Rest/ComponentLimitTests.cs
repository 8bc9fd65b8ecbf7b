using AnnounceBot.Discord.Models;
using AnnounceBot.Discord.Rest.Bodies;
using static AnnounceBot.Discord.Tests.Rest.MessageLimitTests;

namespace AnnounceBot.Discord.Tests.Rest;

public sealed class ComponentLimitTests
{
    private static readonly Button Press = new() { Style = ButtonStyle.Primary, Label = "b", CustomId = "c" };
    private static readonly Button Link = new() { Style = ButtonStyle.Link, Label = "b", Url = "https://a.example" };
    private static readonly StringSelect Choose = new() { CustomId = "s", Options = [new() { Label = "l", Value = "v" }] };
    private static readonly TextInput Input = new() { CustomId = "i", Style = TextInputStyle.SingleLine };

    private static readonly Dictionary<string, (int Limit, Func<int, Component> Of)> InRow = new()
    {
        ["label"] = (80, n => Press with { Label = Text(n) }),
        ["custom_id"] = (100, n => Press with { CustomId = Text(n) }),
        ["url"] = (512, n => Link with { Url = "https://a.example/".PadRight(n, 'x') }),
        ["placeholder"] = (150, n => Choose with { Placeholder = Text(n) }),
        ["options"] = (25, n => Choose with { Options = Options(n) }),
        ["options[0].label"] = (100, n => Choose with { Options = [new() { Label = Text(n), Value = "v" }] }),
        ["options[0].value"] = (100, n => Choose with { Options = [new() { Label = "l", Value = Text(n) }] }),
        ["options[0].description"] = (100, n => Choose with { Options = [new() { Label = "l", Value = "v", Description = Text(n) }] }),
        ["min_values"] = (25, n => Choose with { MinValues = n, MaxValues = 25 }),
        ["max_values"] = (25, n => Choose with { MaxValues = n }),
    };

    public static TheoryData<string> Fields => [.. InRow.Keys];

    [Theory]
    [MemberData(nameof(Fields))]
    public void Buttons_and_selects_have_their_limits(string field)
    {
        var (limit, of) = InRow[field];

        Should.NotThrow(() => Send(Row(of(limit))));
        ShouldHold(() => Send(Row(of(limit + 1))), isTaken: false, $"components[0].components[0].{field}");
    }

    public static TheoryData<string, Component> Broken => new()
    {
        { "label", new Button { Style = ButtonStyle.Primary, CustomId = "c" } },
        { "custom_id", new Button { Style = ButtonStyle.Primary, Label = "b" } },
        { "custom_id", Link with { CustomId = "c" } },
        { "url", Link with { Url = null } },
        { "url", Link with { Url = "javascript:1" } },
        { "url", Press with { Url = "https://a.example" } },
        { "options", Choose with { Options = [] } },
        { "options", Choose with { Options = [new() { Label = "a", Value = "v" }, new() { Label = "b", Value = "v" }] } },
        { "max_values", Choose with { MinValues = 3, MaxValues = 2 } },
        { "custom_id", new UserSelect() },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void What_cannot_work_is_not_sent(string field, Component component) => ShouldHold(() => Send(Row(component)), isTaken: false, $"components[0].components[0].{field}");

    [Theory]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public void A_message_has_up_to_five_rows(int rows, bool isTaken) =>
        ShouldHold(() => Send([.. Enumerable.Range(0, rows).Select(i => Row(Press with { CustomId = $"{i}" }))]), isTaken, "components");

    [Theory]
    [InlineData(5, true)]
    [InlineData(6, false)]
    [InlineData(0, false)]
    public void A_row_has_up_to_five_buttons(int buttons, bool isTaken) =>
        ShouldHold(() => Send(Row([.. Enumerable.Range(0, buttons).Select(i => Press with { CustomId = $"{i}" })])), isTaken, "components[0].components");

    [Fact]
    public void A_select_has_a_row_of_its_own() => ShouldHold(() => Send(Row(Choose, Press)), isTaken: false, "components[0].components");

    [Fact]
    public void A_custom_id_is_there_once() => ShouldHold(() => Send(Row(Press), Row(Press)), isTaken: false, "components");

    [Fact]
    public void A_button_stands_in_a_row() => ShouldHold(() => Send(Press), isTaken: false, "components[0]");

    [Fact]
    public void A_text_field_is_for_modals() => ShouldHold(() => Send(Row(Input)), isTaken: false, "components[0].components[0]");

    [Theory]
    [InlineData(40, true)]
    [InlineData(41, false)]
    public void A_message_of_components_alone_has_up_to_forty(int count, bool isTaken) => ShouldHold(
        () => MessageBodies.Create(new() { Flags = MessageFlags.IsComponentsV2, Components = [.. Enumerable.Range(0, count).Select(_ => new TextDisplay { Content = "t" })] }),
        isTaken,
        "components");

    [Theory]
    [InlineData(2000, true)]
    [InlineData(2001, false)]
    public void All_its_texts_share_one_total(int characters, bool isTaken) => ShouldHold(
        () => MessageBodies.Create(new() { Flags = MessageFlags.IsComponentsV2, Components = [new TextDisplay { Content = Text(2000) }, new TextDisplay { Content = Text(characters) }] }),
        isTaken,
        "components");

    private static readonly Dictionary<string, (int Limit, Func<int, Modal> Of)> InModal = new()
    {
        ["custom_id"] = (100, n => Form(Field(Input)) with { CustomId = Text(n) }),
        ["title"] = (45, n => Form(Field(Input)) with { Title = Text(n) }),
        ["components"] = (5, n => Form([.. Enumerable.Range(0, n).Select(i => Field(Input with { CustomId = $"{i}" }))])),
        ["components[0].label"] = (45, n => Form(Field(Input) with { Text = Text(n) })),
        ["components[0].description"] = (100, n => Form(Field(Input) with { Description = Text(n) })),
        ["components[0].component.custom_id"] = (100, n => Form(Field(Input with { CustomId = Text(n) }))),
        ["components[0].component.min_length"] = (4000, n => Form(Field(Input with { MinLength = n, MaxLength = 4000 }))),
        ["components[0].component.max_length"] = (4000, n => Form(Field(Input with { MaxLength = n }))),
        ["components[0].component.value"] = (4000, n => Form(Field(Input with { Value = Text(n) }))),
        ["components[0].component.placeholder"] = (100, n => Form(Field(Input with { Placeholder = Text(n) }))),
        ["components[0].components[0].label"] = (45, n => Form(Row(Input with { Label = Text(n) }))),
        ["components[0].component.options"] = (25, n => Form(Field(Choose with { Options = Options(n) }))),
    };

    public static TheoryData<string> ModalFields => [.. InModal.Keys];

    [Theory]
    [MemberData(nameof(ModalFields))]
    public void Modals_have_their_limits(string field)
    {
        var (limit, of) = InModal[field];

        Should.NotThrow(() => Open(of(limit)));
        ShouldHold(() => Open(of(limit + 1)), isTaken: false, $"data.{field}");
    }

    public static TheoryData<string, Modal> BrokenModals => new()
    {
        { "components", Form() },
        { "title", Form(Field(Input)) with { Title = " " } },
        { "components", Form(Field(Input), Field(Input)) },
        { "components[0]", Form(Input) },
        { "components[0].component", Form(new Label { Text = "l" }) },
        { "components[0].component", Form(Field(Press)) },
        { "components[0].component.label", Form(Field(Input with { Label = "twice" })) },
        { "components[0].component.max_length", Form(Field(Input with { MinLength = 5, MaxLength = 4 })) },
        { "components[0].component.value", Form(Field(Input with { MaxLength = 2, Value = "abc" })) },
        { "components[0].component.disabled", Form(Field(Choose with { Disabled = true })) },
        { "components[0].components", Form(Row(Press)) },
        { "components[0].components[0].label", Form(Row(Input)) },
    };

    [Theory]
    [MemberData(nameof(BrokenModals))]
    public void A_modal_that_cannot_work_is_not_opened(string field, Modal modal) => ShouldHold(() => Open(modal), isTaken: false, $"data.{field}");

    private static void Send(params IReadOnlyList<Component> components) => MessageBodies.Create(new() { Content = "x", Components = components });

    private static void Open(Modal modal) => InteractionBodies.Callback(InteractionResponse.Modal(modal));

    private static ActionRow Row(params IReadOnlyList<Component> inner) => new() { Components = inner };

    private static Label Field(Component component) => new() { Text = "l", Component = component };

    private static Modal Form(params IReadOnlyList<Component> components) => new() { CustomId = "m", Title = "t", Components = components };

    private static SelectOption[] Options(int count) => [.. Enumerable.Range(0, count).Select(i => new SelectOption { Label = "l", Value = $"{i}" })];
}
