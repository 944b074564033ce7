using System;
using System.Collections.Generic;
using System.Linq;

namespace SessionFlow.Tracking;

/// <summary>
/// A state of some roots as bytes, apart from the live objects from the moment of its capture. Reading it puts it in order
/// once, on the reading thread.
/// </summary>
internal sealed class StateImage : IDisposable
{
    private readonly object _gate = new();
    private CapturedRows? _captured;
    private bool _isUnread;
    private RentedBuffer? _buffer;
    private volatile ImageContent? _content;
    private bool _isDisposed;

    private StateImage(SessionSchema schema, BoundSchema? bound, ulong lineage, long highest, DateTimeOffset? capturedAt, CapturedRows? captured = null)
    {
        _captured = captured;
        Schema = schema;
        Bound = bound;
        Lineage = lineage;
        Highest = highest;
        CapturedAt = capturedAt;
    }

    public SessionSchema Schema { get; private set; }

    /// <summary>The contracts of the schema's types, for an image that was captured in this process.</summary>
    public BoundSchema? Bound { get; private set; }

    public ulong Fingerprint => Schema.Fingerprint;

    /// <summary>The history in which the identities mean something.</summary>
    public ulong Lineage { get; private set; }

    /// <summary>The highest identity that was given in it when the image was made.</summary>
    public long Highest { get; private set; }

    /// <summary>When the state was captured, where that is known.</summary>
    public DateTimeOffset? CapturedAt { get; private set; }

    /// <summary>The canonical bytes and what stands where.</summary>
    public ImageContent Content
    {
        get
        {
            lock (_gate)
            {
                ThrowIfDisposed(_isDisposed);
                if (_content is null)
                {
                    if (!_isUnread)
                        throw new SessionCaptureException("The snapshot could not be put in order when it was first read. Capture the state again.");
                    _isUnread = false;
                    ImageContent content = _captured!.ToContent(out ArraySegment<byte> bytes);
                    _buffer = new RentedBuffer(bytes.Array!, bytes.Count);
                    _content = content;
                }

                return _content;
            }
        }
    }

    public ImageDigest Digest
    {
        get
        {
            // Nobody disposes the image while its bytes are read.
            lock (_gate)
                return Content.Digest;
        }
    }

    /// <summary>The size of the state without header and schema.</summary>
    public int ByteCount => Content.Bytes.Length;

    public IReadOnlyList<string> RootNames => Content.Roots.Select(static root => root.Name).ToArray();

    /// <summary>Keeps an image of rows as a capture wrote them.</summary>
    public static StateImage OfCapture(IdentitySpace space, BoundSchema schema, ImageRoot[] roots, DateTimeOffset? capturedAt)
    {
        var image = new StateImage(schema.Schema, schema, space.Lineage, space.Highest, capturedAt, new CapturedRows());
        image._captured!.Take(schema, space.Run, roots);
        image._isUnread = true;
        return image;
    }

    /// <summary>Keeps an image of content that is in order, in a buffer that becomes the image's.</summary>
    public static StateImage OfContent(
        ImageContent content, ArraySegment<byte> buffer, BoundSchema? bound, ulong lineage, long highest, DateTimeOffset? capturedAt) =>
        new(content.Schema, bound, lineage, highest, capturedAt)
        {
            _content = content,
            _buffer = new RentedBuffer(buffer.Array!, buffer.Count),
        };

    /// <summary>Keeps another capture instead. Who holds a lease on the image keeps what it was.</summary>
    public void Retake(IdentitySpace space, BoundSchema schema, ImageRoot[] roots, DateTimeOffset? capturedAt)
    {
        lock (_gate)
        {
            ThrowIfDisposed(_isDisposed);
            Release();
            (Schema, Bound, Lineage, Highest, CapturedAt) = (schema.Schema, schema, space.Lineage, space.Highest, capturedAt);
            (_captured ??= new CapturedRows()).Take(schema, space.Run, roots);
            _isUnread = true;
        }
    }

    /// <summary>Reads an image from bytes of any origin and checks all of it; runs no code of the game.</summary>
    /// <exception cref="SessionFormatException">The bytes are no image.</exception>
    public static StateImage Load(ReadOnlyMemory<byte> bytes)
    {
        ImageHeader header = ImageHeader.Read(bytes.Span);
        byte[] own = bytes.Slice(ImageHeader.Size).ToArray();
        SessionSchema schema = SessionSchema.Read(own.AsSpan(0, header.SchemaLength));
        if (schema.Fingerprint != header.Fingerprint)
            throw new SessionFormatException("The snapshot's schema is damaged: its checksum does not fit.");
        ReadOnlyMemory<byte> contentBytes = own.AsMemory(header.SchemaLength);
        if (ImageDigest.Of(contentBytes.Span) != header.Digest)
            throw new SessionFormatException("The snapshot's content is damaged: its checksum does not fit.");
        ImageContent content = ImageContentReader.Read(schema, contentBytes);
        DateTimeOffset? capturedAt = header.CapturedAt == 0 ? null : TimeOf(header.CapturedAt);
        if (content.Tables.Any(table => table.Identities[^1] > header.Highest))
            throw new SessionFormatException("The snapshot holds an identity above the highest one that it names.");
        return new StateImage(schema, bound: null, header.Lineage, header.Highest, capturedAt) { _content = content };
    }

    /// <summary>The image with its schema, to be read by <see cref="Load"/>.</summary>
    public byte[] ToArray()
    {
        ReadOnlySpan<byte> schema = Schema.Bytes.Span;
        ReadOnlySpan<byte> content = Content.Bytes.Span;
        byte[] result = new byte[ImageHeader.Size + schema.Length + content.Length];
        new ImageHeader(
            Lineage, Highest, CapturedAt?.ToUnixTimeMilliseconds() ?? 0, Fingerprint, schema.Length, content.Length, Digest).Write(result);
        schema.CopyTo(result.AsSpan(ImageHeader.Size));
        content.CopyTo(result.AsSpan(ImageHeader.Size + schema.Length));
        return result;
    }

    /// <summary>Takes a lease on the bytes: they stay until it is disposed, whatever happens to this image.</summary>
    public StateImage AddLease()
    {
        ImageContent content = Content;
        lock (_gate)
        {
            ThrowIfDisposed(_isDisposed || (_buffer is not null && !_buffer.TryLease()));
            return new StateImage(Schema, Bound, Lineage, Highest, CapturedAt) { _content = content, _buffer = _buffer };
        }
    }

    /// <summary>Takes a lease on the bytes for the time of one call, without an image of its own.</summary>
    /// <param name="content">The content, which stays until the lease ends.</param>
    public ContentLease Lease(out ImageContent content)
    {
        // A buffer stands before the content does, and outlives it as long as there is a lease.
        if (_content is { } ready && _buffer is { } buffer && buffer.TryLease())
        {
            content = ready;
            return new ContentLease(buffer);
        }

        content = Content;
        lock (_gate)
        {
            ThrowIfDisposed(_isDisposed || (_buffer is not null && !_buffer.TryLease()));
            return new ContentLease(_buffer);
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            if (_isDisposed)
                return;
            _isDisposed = true;
            Release();
        }
    }

    /// <summary>Gives back the memory of what the image holds.</summary>
    private void Release()
    {
        if (_isUnread)
            _captured!.Release();
        _isUnread = false;
        _buffer?.Release();
        _buffer = null;
        _content = null;
    }

    private static void ThrowIfDisposed(bool isDisposed)
    {
        if (isDisposed)
            throw new ObjectDisposedException(nameof(StateSnapshot), "The snapshot was disposed.");
    }

    internal static DateTimeOffset TimeOf(long unixMilliseconds)
    {
        // Outside of what a DateTimeOffset holds: years 1 to 9999.
        if (unixMilliseconds is < -62_135_596_800_000 or > 253_402_300_799_999)
            throw new SessionFormatException("The snapshot's time of capture is out of range.");
        return DateTimeOffset.FromUnixTimeMilliseconds(unixMilliseconds);
    }
}
