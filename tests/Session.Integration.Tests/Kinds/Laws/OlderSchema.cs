using System;
using System.Collections.Generic;
using System.Linq;
using SessionFlow.Tracking;

namespace Session.Integration.Tests.Kinds.Laws;

/// <summary>A snapshot as an older release would have written it: the same rows, whose schema says something else of them.</summary>
internal sealed class OlderSchema
{
    private readonly StateImage _image;

    public OlderSchema(byte[] bytes) => _image = StateImage.Load(bytes);

    public IReadOnlyList<SchemaType> Types => _image.Schema.Types;

    public IReadOnlyList<SchemaEnum> Enums => _image.Schema.Enums;

    public ImageContent Content => _image.Content;

    public long Highest => _image.Highest;

    /// <summary>Gives members of a type other names.</summary>
    public void Rename(int type, Func<SchemaMember, string> name)
    {
        Types[type].SetMembers(Types[type].Members
            .Select(member => new SchemaMember(name(member), member.Level, member.Shape, member.InRow, member.Flags)).ToArray());
        Types[type].Seal();
    }

    /// <summary>Has two of an enum's members change their numbers.</summary>
    public void Renumber(int index)
    {
        var members = (KeyValuePair<string, long>[])Enums[index].Members;
        (members[0], members[1]) = (new(members[0].Key, members[1].Value), new(members[1].Key, members[0].Value));
    }

    /// <summary>The file.</summary>
    public byte[] ToArray() => File(new SessionSchema(Types, Enums), Content);

    /// <summary>A file of other content.</summary>
    public byte[] File(ImageContent content) => File(content.Schema, content);

    private byte[] File(SessionSchema schema, ImageContent content)
    {
        byte[] result = new byte[ImageHeader.Size + schema.Bytes.Length + content.Bytes.Length];
        new ImageHeader(_image.Lineage, Highest, 0, schema.Fingerprint, schema.Bytes.Length, content.Bytes.Length, content.Digest).Write(result);
        schema.Bytes.CopyTo(result.AsMemory(ImageHeader.Size));
        content.Bytes.CopyTo(result.AsMemory(ImageHeader.Size + schema.Bytes.Length));
        return result;
    }
}
