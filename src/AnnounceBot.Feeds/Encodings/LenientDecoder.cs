using System.Text;

namespace AnnounceBot.Feeds.Encodings;

/// <summary>Decodes bytes of which some are not in the encoding that they should be in.</summary>
internal static class LenientDecoder
{
    /// <summary>The text, and what was wrong with its bytes in plain words, if anything was.</summary>
    public static (string Text, string? Repair) Decode(ReadOnlySpan<byte> bytes, DetectedEncoding encoding)
    {
        var fallback = new Windows1252Fallback();
        var text = encoding.With(fallback).GetString(bytes);
        return fallback.Bytes == 0
            ? (text, null)
            : (text, $"Some bytes are not {encoding.Name}; they were read as windows-1252.");
    }

    private sealed class Windows1252Fallback : DecoderFallback
    {
        public int Bytes { get; private set; }

        public override int MaxCharCount => 4;

        public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer(this);

        private sealed class Buffer(Windows1252Fallback owner) : DecoderFallbackBuffer
        {
            private string _characters = "";
            private int _next;

            public override int Remaining => _characters.Length - _next;

            public override bool Fallback(byte[] bytesUnknown, int index)
            {
                owner.Bytes += bytesUnknown.Length;
                (_characters, _next) = (EncodingLabels.Windows1252.GetString(bytesUnknown), 0);
                return _characters.Length > 0;
            }

            public override char GetNextChar() => _next < _characters.Length ? _characters[_next++] : '\0';

            public override bool MovePrevious()
            {
                if (_next == 0)
                {
                    return false;
                }

                _next--;
                return true;
            }

            public override void Reset() => (_characters, _next) = ("", 0);
        }
    }
}
