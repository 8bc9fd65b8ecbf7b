using HandlebarsDotNet;
using HandlebarsDotNet.IO;

namespace AnnounceBot.Announcements.Templates;

/// <summary>Handlebars for one kind of place: every value goes through its <see cref="Writing"/>, between two braces or three.</summary>
internal sealed class Engine
{
    private readonly IHandlebars _handlebars;

    public Engine(Writing writing, IEnumerable<Helper> helpers)
    {
        _handlebars = Handlebars.Create(new HandlebarsConfiguration { NoEscape = true, ThrowOnUnresolvedBindingExpression = true });
        _handlebars.Configuration.FormatterProviders.Add(new Formatting(writing));
        foreach (var helper in helpers)
            Register(helper, writing);
    }

    /// <returns>What renders the fields.</returns>
    /// <exception cref="HandlebarsException">It is not well formed.</exception>
    public Func<IReadOnlyDictionary<string, object?>, string> Compile(string template)
    {
        var compiled = _handlebars.Compile(template);
        return fields => compiled(fields);
    }

    private void Register(Helper helper, Writing writing) => _handlebars.RegisterHelper(helper.Name, (in HelperOptions _, in Context context, in Arguments arguments) =>
    {
        // "{{link}}" is the field: a helper is used on something.
        if (arguments.Length == 0)
            return context.GetValue<object>(helper.Name);
        var values = new object?[arguments.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = arguments[i];
        return helper.Make(new(helper.Name, values, writing))!;
    });

    private sealed class Formatting(Writing writing) : IFormatterProvider, IFormatter
    {
        public bool TryCreateFormatter(Type type, out IFormatter formatter)
        {
            formatter = this;
            return type == typeof(OutsideText) || type == typeof(OutsideAddress) || type == typeof(SafeText) || type == typeof(DateTimeOffset) || type == typeof(List<object>);
        }

        public void Format<T>(T value, in EncodedTextWriter writer) => writer.Write(writing.Show(value));
    }
}
