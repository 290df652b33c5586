using System.Text.RegularExpressions;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>"This is rubbish can i go home", while their session is on: a person is needed now, and no form asks how it was.</summary>
internal sealed partial class WantsToLeave(TurnScope turn)
{
    private static readonly TimeSpan Around = TimeSpan.FromMinutes(15);

    public bool TryHear()
    {
        if (turn.Pressed is not null || turn.IsWorrying || turn.Person.Role != PersonRole.YoungPerson || !Leaves().IsMatch(turn.Heard.Text.Replace('\u2019', '\'')) || Now is not { } now)
            return false;
        turn.Records.Add(new StaffNote { About = "wants to leave while family time is on" }, now.First);
        turn.Draft.Said.Add(turn.Speaker.Say("leaving.now"));
        turn.MustRing = true;
        turn.State.Resting |= WhetherToGo.MayRest(turn);
        return true;
    }

    private Visit? Now => turn.PlannedVisits.FirstOrDefault(visit => visit.StartsAt - Around <= turn.Heard.At);

    [GeneratedRegex(@"\b(?:can|could|may|cud) (?:i|we) (?:(?:please|pls|just|now|not) )*(?:go|leave|come|get out)(?: (?:now|early|home|back|out|please|pls|yet|to my carers?))*\W*(?:$|[?,.]|(?:cos|coz|because|this|it)\b)|\b(?:i )?(?:want|wanna|wana|need|wish i could)(?: to)? (?:go home|leave|get out|come home|be picked up|go back|go now)\b|\b(?:come (?:and )?(?:get|pick)|pick|get|take) (?:me|us) (?:up|home|out|back|from here|now)\b|\bcome (?:and )?get (?:me|us)\b|\blet (?:me|us) (?:go|leave|out)\b|\bwhen can i (?:go(?! to)|leave)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Leaves();
}
