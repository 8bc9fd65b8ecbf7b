using System.Text;
using System.Text.Json;

namespace AnnounceBot.Cli.Configuration;

/// <summary>Reads JSON with comments and trailing commas, and remembers the line of each piece.</summary>
internal ref struct JsonFile
{
    private readonly ReadOnlySpan<byte> _json;
    private readonly string _name;
    private readonly string _folder;
    private readonly List<Mistake> _mistakes;
    private Utf8JsonReader _reader;
    private int _line = 1;
    private int _countedTo;

    private JsonFile(ReadOnlySpan<byte> json, string name, string folder, List<Mistake> mistakes)
    {
        _json = json;
        (_name, _folder, _mistakes) = (name, folder, mistakes);
        _reader = new(json, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 16 });
    }

    /// <param name="name">What the file is called in messages.</param>
    /// <param name="folder">What relative paths in it are relative to.</param>
    /// <returns>Null if it is no JSON; the mistake says why.</returns>
    public static Node? Read(ReadOnlySpan<byte> json, string name, string folder, List<Mistake> mistakes)
    {
        var bom = Encoding.UTF8.Preamble;
        var file = new JsonFile(json.StartsWith(bom) ? json[bom.Length..] : json, name, folder, mistakes);
        try
        {
            file._reader.Read();
            var node = file.ReadValue();
            file._reader.Read();
            return node;
        }
        catch (JsonException broken)
        {
            mistakes.Add(new($"{name}:{broken.LineNumber + 1}", "", $"this is not JSON: {WithoutPlace(broken.Message)} Look there for a quotation mark, a comma or a bracket that is missing or too many."));
            return null;
        }
    }

    private Node ReadValue()
    {
        var node = new Node(KindOf(_reader.TokenType), Place(), _folder);
        switch (_reader.TokenType)
        {
            case JsonTokenType.StartObject:
                ReadMembers(node);
                break;
            case JsonTokenType.StartArray:
                while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
                    node.Items.Add(ReadValue());
                break;
            case JsonTokenType.String:
                node.Text = _reader.GetString()!;
                break;
            default:
                node.Text = Encoding.UTF8.GetString(_reader.ValueSpan);
                break;
        }

        return node;
    }

    private void ReadMembers(Node section)
    {
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndObject)
        {
            var key = _reader.GetString()!;
            var place = Place();
            _reader.Read();
            var value = ReadValue();
            if (!section.Members.TryAdd(key, value))
                _mistakes.Add(new(place, key, "is there twice; keep one."));
        }
    }

    private string Place()
    {
        var position = (int)_reader.TokenStartIndex;
        _line += _json[_countedTo..position].Count((byte)'\n');
        _countedTo = position;
        return $"{_name}:{_line}";
    }

    private static NodeKind KindOf(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => NodeKind.Section,
        JsonTokenType.StartArray => NodeKind.List,
        JsonTokenType.String => NodeKind.Text,
        JsonTokenType.Number => NodeKind.Number,
        JsonTokenType.Null => NodeKind.Null,
        _ => NodeKind.Truth,
    };

    /// <summary>The reader ends its messages with its own idea of the place, counted from 0.</summary>
    private static string WithoutPlace(string message)
    {
        var end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? message : message[..end];
    }
}
