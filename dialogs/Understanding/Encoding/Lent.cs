using System.Buffers;

namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>Room for numbers, lent for a moment and given back: a reading would else leave half a megabyte behind. What stands in it before is anything.</summary>
internal readonly ref struct Lent
{
    private readonly float[] room;

    public Lent(int length)
    {
        room = ArrayPool<float>.Shared.Rent(length);
        Numbers = room.AsSpan(0, length);
    }

    public Span<float> Numbers { get; }

    public void Dispose() => ArrayPool<float>.Shared.Return(room);
}
