using System.Text;

namespace OnRecord.Ingest.Text;

/// <summary>What the platform's decoder of UTF-7 cannot place: an ASCII byte has only ended a stretch of base64 and is itself (RFC 2152, section 3); any other is U+FFFD.</summary>
internal sealed class Utf7Fallback : DecoderFallback
{
    public override int MaxCharCount => 1;

    public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer();

    private sealed class Buffer : DecoderFallbackBuffer
    {
        private char _unit;
        private bool _isGiven = true;

        public override int Remaining => _isGiven ? 0 : 1;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            _unit = bytesUnknown is [< 0x80] ? (char)bytesUnknown[0] : '\uFFFD';
            _isGiven = false;
            return true;
        }

        public override char GetNextChar()
        {
            char next = _isGiven ? '\0' : _unit;
            _isGiven = true;
            return next;
        }

        public override bool MovePrevious()
        {
            bool canGoBack = _isGiven;
            _isGiven = false;
            return canGoBack;
        }

        public override void Reset() => _isGiven = true;
    }
}
