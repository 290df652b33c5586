using System.Text.RegularExpressions;
using FamilyTimeBot.Dialogs.Listening;
using FamilyTimeBot.Model.Facts;
using FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.Staff;

/// <summary>
/// "I can work after all", from a worker who had said that they can't: it no longer stands beside the session, and the duty worker is told, since
/// somebody else may have been asked by now. What was decided stands until they decide otherwise.
/// </summary>
internal static partial class StaffCanWork
{
    private const string AfterAll = "after all";
    private static readonly WordOfWork CanWork = new(StaffNote.CanWork, "staff.can-work", "staff_can_work");

    /// <summary>Null when the words say nothing of it, or nothing was said before that they take back.</summary>
    public static Decision? TryHear(Service service, Heard heard, AddressFacts address, PersonFacts person, bool isAtForm)
    {
        var plain = StaffPointers.Plain(heard.Text);
        var pointed = StaffPointers.In(heard.Text, person, service);
        var isPlain = plain.Contains(AfterAll, StringComparison.Ordinal);
        if (!Says(plain) || !(isPlain || (person.Unable.Count > 0 && (!isAtForm || pointed.Any))))
            return null;
        return StaffCannotWork.Told(service, heard, address, person, Meant(service, heard, person, pointed), CanWork);
    }

    /// <param name="plain">In small letters, without signs.</param>
    public static bool Says(string plain) => Can().IsMatch(plain) && !But().IsMatch(plain);

    /// <summary>Of those that they said they can't work: all, or those of the child or the day that they name.</summary>
    private static IReadOnlyList<SessionFacts> Meant(Service service, Heard heard, PersonFacts person, StaffPointers pointed)
    {
        var unable = person.AtWork.Where(session => person.Unable.Contains(session.Ref)).ToList();
        return pointed.Any ? pointed.Of(unable, service, heard) : unable;
    }

    [GeneratedRegex(@"\b(?:(?:i can|im able to|i am able to|ill be able to|i will be able to)(?: now| still| actually)? (?:work|do|make|cover|come|be (?:in|there|at)|supervise|attend|get in|run|take|facilitate)|(?:im|i am|ill be|i will be)(?: now| back| actually)* (?:in|at work|working|back(?: in| at work)?)|(?:im|i am|ill be|i will be) (?:not|no longer) (?:off|sick|ill|poorly|away|on leave)|(?:im|i am|feeling|feel)(?: so| much| a lot| all| bit| a bit)? better|(?:dont|do not|no longer|doesnt|does not) need (?:the |any |my )?cover)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Can();

    /// <summary>Something else is said with it, or it is not sure: told as "can't" or kept, and nothing is undone.</summary>
    [GeneratedRegex(@"\b(?:cant|can ?not|wont|unable|not able|not in|not at work|not working|not well|still (?:off|sick|ill|poorly|unwell)|but|only|when|if|until|once|whether|unless|not sure|hopefully|might|maybe|think)\b", RegexOptions.CultureInvariant)]
    private static partial Regex But();
}
