namespace AnnounceBot.Announcements.Templates;

/// <summary>Which fields a tag can name where it stands.</summary>
/// <param name="Around">What the <c>#each</c> stands in whose items these fields are; null: outside of any.</param>
internal sealed record FieldScope(IReadOnlyList<Field> Fields, FieldScope? Around = null)
{
    private const string Up = "../";

    private static readonly string[] InEach = ["this", ".", "@index", "@first", "@last"];

    public bool Has(string name) => Fields.Any(field => field.Name == name);

    /// <returns>What stands within an <c>#each</c> of this list.</returns>
    public FieldScope Each(string[] list) => new(list is [var name] ? Fields.FirstOrDefault(field => field.Name == name)?.Items ?? [] : [], this);

    /// <returns>Why there can be no <c>#each</c> of this list here; null: there can. Only a list of the item itself is gone through: those around it, again and again, would have no end.</returns>
    public string? WhyNoEach(string[] list)
    {
        if (Around is null)
            return null;
        var lists = Fields.Where(field => field.Items.Count > 0).Select(field => field.Name).ToList();
        if (lists.Count == 0)
            return "#each cannot stand within #each: a post has but one list.";
        return list is [var name] && lists.Contains(name) ? null : $"within #each there can be #each of {string.Join(" or ", lists)} only.";
    }

    /// <returns>Why a tag cannot say this here; null: it can.</returns>
    public string? WhyNot(string word)
    {
        if (Has(word) || (Around is not null && InEach.Contains(word)))
            return null;
        var (scope, name) = (this, word);
        while (name.StartsWith(Up, StringComparison.Ordinal) && Around is not null)
            (scope, name) = (scope.Around ?? scope, name[Up.Length..]);
        if (name != word && scope.Has(name))
            return null;
        var path = Up + word;
        for (var around = Around; around is not null; around = around.Around, path = Up + path)
        {
            if (around.Has(word))
                return $"within #each write {path}.";
        }

        return $"there is no field \"{word}\" (there are: {string.Join(", ", All.Distinct())}).";
    }

    private IEnumerable<string> All => Fields.Select(known => known.Name).Concat(Around?.All ?? []);
}
