namespace AnnounceBot.Feeds.Syntax;

/// <summary>Hands a document to the XML reader and refuses one with an element of absurdly many attributes, before they are kept.</summary>
/// <exception cref="InvalidDataException">Thrown while reading.</exception>
internal sealed class GuardedReader(TextReader inner) : TextReader
{
    private int _equalsSigns;

    public override int Peek() => inner.Peek();

    public override int Read() => inner.Read();

    public override int Read(char[] buffer, int index, int count)
    {
        var read = inner.Read(buffer, index, count);
        Count(buffer.AsSpan(index, read));
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    // No text of a feed has that many equals signs without a tag between them, so they can be counted without knowing where tags end.
    private void Count(ReadOnlySpan<char> piece)
    {
        var last = piece.LastIndexOf('<');
        _equalsSigns = last < 0 ? _equalsSigns + piece.Count('=') : piece[last..].Count('=');
        if (_equalsSigns > ReadingLimits.EqualsSignsInTag)
        {
            throw new InvalidDataException("An element has too many attributes.");
        }
    }
}
