namespace FamilyTimeBot.Import;

/// <summary>Why a line is refused, for staff to put right.</summary>
/// <param name="Line">As a text editor counts, from 1; the header is line 1; 0 for the file as a whole.</param>
/// <param name="Column">Its name in the header, or "" for the line as a whole.</param>
public sealed record BadLine(string File, int Line, string Column, string Reason)
{
    public override string ToString() =>
        File + (Line > 0 ? $", line {Line}" : "") + (Column.Length > 0 ? $", column {Column}" : "") + ": " + Reason;
}

/// <summary>A whole file cannot be taken: it is not there, is none of the five, or holds no text.</summary>
public sealed class ImportFileException(BadLine why) : Exception(why.ToString())
{
    public BadLine Why => why;
}
