using System.Text.Json.Nodes;
using AnnounceBot.Playground.World;
using AnnounceBot.Playground.World.Forms;

namespace AnnounceBot.Playground.Rest;

/// <summary>Reads a query's parameters as strictly as a body's fields.</summary>
internal sealed class QueryForm
{
    private readonly FormErrors _errors = new();
    private readonly Form _form;

    public QueryForm(IReadOnlyDictionary<string, string> query)
    {
        var fields = new JsonObject();
        foreach (var (name, value) in query)
            fields[name] = value;
        _form = new(fields, _errors, []);
    }

    /// <summary>What is wrong, once everything was read.</summary>
    public Refusal? Refusal => _errors.Any ? _errors.ToRefusal() : null;

    public string? Snowflake(string name) => _form.Snowflake(name);

    public DateTimeOffset? Time(string name) => _form.Time(name);

    public bool Flag(string name) => string.Equals(_form.Node(name)?.ToString(), "true", StringComparison.OrdinalIgnoreCase);

    public int Limit(int usual, int most) => (int)(_form.Integer("limit", 1, most) ?? usual);
}
