namespace OnRecord.Sources;

/// <summary>A stretch of other source bytes, read through them.</summary>
internal sealed class SliceBytes(SourceBytes whole, ByteSpan span) : SourceBytes
{
    /// <inheritdoc/>
    public override long Length => span.Length;

    /// <inheritdoc/>
    public override Stream Open() => new SliceStream(whole.Open(), span);

    private sealed class SliceStream(Stream inner, ByteSpan span) : Stream
    {
        private long _position;

        public override bool CanRead => true;
        public override bool CanSeek => true;
        public override bool CanWrite => false;
        public override long Length => span.Length;

        public override long Position
        {
            get => _position;
            set => _position = Math.Clamp(value, 0, span.Length);
        }

        public override int Read(Span<byte> buffer)
        {
            int wanted = (int)Math.Min(buffer.Length, span.Length - _position);
            if (wanted <= 0)
            {
                return 0;
            }

            inner.Position = span.Start + _position;
            int read = inner.Read(buffer[..wanted]);
            _position += read;
            return read;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
        {
            SeekOrigin.Begin => offset,
            SeekOrigin.Current => _position + offset,
            _ => span.Length + offset,
        };

        public override void Flush()
        {
        }

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                inner.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
