using AnnounceBot.Feeds.Vocabulary;

namespace AnnounceBot.Feeds.Syntax;

/// <summary>Where an element stands, which says whether it means what its name means: it counts in one that we know. Through others only entries are looked for.</summary>
/// <param name="parent">What the element around it means.</param>
/// <param name="isInSource">Whether it is in what tells where an entry was taken from.</param>
/// <param name="isInEntry">Whether it is in an entry.</param>
/// <param name="isInText">Whether it is in one whose text is collected.</param>
/// <param name="isFull">Whether the feed takes no more entries.</param>
internal readonly ref struct ElementPlace(ElementRule parent, bool isInSource, bool isInEntry, bool isInText, bool isFull)
{
    /// <param name="rule">What its name means.</param>
    /// <param name="localName">That name, as written and without a prefix.</param>
    /// <param name="attributes">Its attributes.</param>
    public ElementRule Meaning(ElementRule rule, string localName, ElementAttributes attributes)
    {
        if (parent.Term == Term.Image)
        {
            return localName == "url" ? new(Term.Picture, Shape.Value) : ElementRule.Foreign; // its title and link are not ours
        }

        if (isInSource || rule.Term == Term.Source)
        {
            return InSource(rule, attributes);
        }

        var isStray = parent.Term == Term.None && rule.Term is not (Term.Entry or Term.Channel);
        var isPersonal = rule.Term is Term.PersonName or Term.PersonEmail or Term.PersonUri;
        if (isStray || isPersonal != (parent.Shape == Shape.Person) || (parent.Shape == Shape.Value && parent.Term != Term.None))
        {
            rule = ElementRule.Unknown;
        }

        return (rule.Term == Term.Entry && isFull) || (rule.Term == Term.None && isInEntry && !isInText) ? ElementRule.Foreign : rule;
    }

    // What it says is not the entry's: not its title, not its date.
    private ElementRule InSource(ElementRule rule, ElementAttributes attributes)
    {
        var isOfEntry = !isInSource && isInEntry && !isInText && (rule.Shape == Shape.Container || attributes["url"] is not null);
        var isOfSource = isInSource && (parent.Term == Term.Source ? rule.Term is Term.Title or Term.Link or Term.Id or Term.Author : rule.Term is Term.PersonName or Term.PersonEmail);
        return isOfEntry || isOfSource ? rule : ElementRule.Foreign;
    }
}
