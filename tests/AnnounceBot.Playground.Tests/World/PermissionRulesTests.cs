using AnnounceBot.Playground.World;

namespace AnnounceBot.Playground.Tests.World;

public sealed class PermissionRulesTests
{
    private const Permissions Send = Permissions.SendMessages;

    private readonly WorldState _world = new("Lantern", [], TimeProvider.System, () => new Uri("http://localhost/"));

    private Channel General => _world.Channels[PlaygroundIds.General];

    [Fact]
    public void Roles_add_up()
    {
        In("Mia").HasFlag(Permissions.ManageMessages).ShouldBeFalse();
        In("Mo").HasFlag(Permissions.ManageMessages).ShouldBeTrue();
    }

    [Fact]
    public void Everyone_is_denied_before_a_role_allows()
    {
        Overwrite(PlaygroundIds.Guild, deny: Send);
        Overwrite(PlaygroundIds.MemberRole, allow: Send);

        In("Mia").HasFlag(Send).ShouldBeTrue();
        In("Cem").HasFlag(Send).ShouldBeFalse();
    }

    [Fact]
    public void All_roles_count_together_and_allowing_wins_among_them()
    {
        _world.People.Add(new("7", "Both", "both", [PlaygroundIds.MemberRole, PlaygroundIds.ContributorRole]));
        Overwrite(PlaygroundIds.MemberRole, allow: Send);
        Overwrite(PlaygroundIds.ContributorRole, deny: Send);

        In("Both").HasFlag(Send).ShouldBeTrue();
        In("Cem").HasFlag(Send).ShouldBeFalse();
    }

    [Fact]
    public void A_persons_own_overwrite_has_the_last_word()
    {
        Overwrite(PlaygroundIds.MemberRole, allow: Send);
        Overwrite(PlaygroundIds.Mia, deny: Send, forPerson: true);

        In("Mia").HasFlag(Send).ShouldBeFalse();
    }

    [Fact]
    public void Who_may_not_view_may_do_nothing()
    {
        Overwrite(PlaygroundIds.Guild, deny: Permissions.ViewChannel);

        In("Mia").ShouldBe(Permissions.None);
    }

    [Fact]
    public void Who_may_not_write_may_not_embed_attach_or_ping_either()
    {
        Overwrite(PlaygroundIds.Guild, deny: Send | Permissions.SendMessagesInThreads);

        (In("Mo") & (Permissions.EmbedLinks | Permissions.AttachFiles | Permissions.MentionEveryone)).ShouldBe(Permissions.None);
        In("Mo").HasFlag(Permissions.ReadMessageHistory).ShouldBeTrue();
    }

    [Fact]
    public void Administrators_may_do_everything_whatever_is_denied()
    {
        Overwrite(PlaygroundIds.Guild, deny: Permissions.All);
        Overwrite(PlaygroundIds.Ada, deny: Permissions.All, forPerson: true);

        In("Ada").ShouldBe(Permissions.All);
    }

    [Fact]
    public void A_thread_has_its_channels_permissions()
    {
        Overwrite(PlaygroundIds.Guild, deny: Permissions.ViewChannel);
        var thread = new Channel("8", ChannelType.PublicThread, "x") { ParentId = PlaygroundIds.General, Thread = new("1", default, TimeSpan.FromHours(1), []) };

        _world.Rules.MayView(thread, _world.Person("Mia")!).ShouldBeFalse();
    }

    [Theory]
    [InlineData("Mia", false)]
    [InlineData("Cem", false)]
    [InlineData("Mo", true)]
    [InlineData("Ada", true)]
    [InlineData("AnnounceBot", true)]
    public void The_moderators_queue_is_seen_by_moderators_and_the_bot(string name, bool sees) =>
        _world.Rules.MayView(_world.Channels[PlaygroundIds.ModQueue], _world.Person(name)!).ShouldBe(sees);

    [Theory]
    [InlineData("SEND_MESSAGES", Permissions.SendMessages)]
    [InlineData("send_messages_in_threads", Permissions.SendMessagesInThreads)]
    [InlineData("FLY", null)]
    public void A_permission_is_found_by_Discords_name(string name, object? expected) =>
        PermissionNames.Find(name).ShouldBe((Permissions?)expected);

    private Permissions In(string name) => _world.Rules.In(General, _world.People.Find(person => person.Name == name)!);

    private void Overwrite(string id, Permissions allow = Permissions.None, Permissions deny = Permissions.None, bool forPerson = false) =>
        General.Overwrites.Add(new(id, forPerson, allow, deny));
}
