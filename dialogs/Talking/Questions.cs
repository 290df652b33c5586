using System.Globalization;
using FamilyTimeBot.Dialogs.Understanding;

namespace FamilyTimeBot.Dialogs.Talking;

/// <summary>Answered by 1 or 2, or by yes and no in any of their forms.</summary>
public class YesNoQuestion(string name, string wording) : Question<bool>(name, wording)
{
    public const string Yes = "yes";
    public const string No = "no";

    public override IReadOnlyList<string> Choices => [Yes, No];
    public override Asked Asked => Asked.YesNo;
    public override string Type => "yes/no";
    public override bool Accepts(string value) => value is Yes or No;
    public override bool Parse(string value) => value == Yes;

    public override string? Read(Reply reply) =>
        reply.Chosen(this) ?? reply.SaysYes switch { true => Yes, false => No, null => null };
}

/// <summary>One of a few, by its number or its words.</summary>
public sealed class ChoiceQuestion(string name, string wording, params string[] codes) : Question<string?>(name, wording)
{
    public override IReadOnlyList<string> Choices { get; } = codes;
    public override string Type => "choice";
    public override bool Accepts(string value) => value.Length == 0 || Choices.Contains(value);
    public override string? Parse(string value) => value.Length == 0 ? null : value;

    public override string? Read(Reply reply) => reply.Chosen(this);
}

/// <summary>Anything at all, kept as it was written.</summary>
public sealed class WordsQuestion(string name, string wording) : Question<string?>(name, wording)
{
    public override Asked Asked => Asked.Reason;
    public override string Type => "words";
    public override bool Accepts(string value) => true;
    public override string? Parse(string value) => value.Length == 0 ? null : value;
    public override string? Read(Reply reply) => string.IsNullOrWhiteSpace(reply.Text) ? null : reply.Text;
}

/// <summary>How many minutes, as a number or in words.</summary>
public sealed class MinutesQuestion(string name, string wording) : Question<int?>(name, wording)
{
    private const int Most = 600;

    public override string Type => "minutes";
    public override bool Accepts(string value) => value.Length == 0 || int.TryParse(value, CultureInfo.InvariantCulture, out _);
    public override int? Parse(string value) => value.Length == 0 ? null : int.Parse(value, CultureInfo.InvariantCulture);

    public override string? Read(Reply reply)
    {
        var bare = reply.Text.Trim().TrimEnd('.', '!');
        var minutes = int.TryParse(bare, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : reply.Reading.Acts.Select(act => act.MinutesLate).FirstOrDefault(found => found is not null);
        return minutes is >= 0 and <= Most ? minutes.Value.ToString(CultureInfo.InvariantCulture) : null;
    }
}
