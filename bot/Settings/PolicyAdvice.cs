using System.Globalization;
using FamilyTimeBot.Model.Policies;

namespace FamilyTimeBot.Settings;

/// <summary>What an operator should put right in a policy that the service can start with all the same.</summary>
public static class PolicyAdvice
{
    private const int WarnDays = 60;

    /// <param name="today">Local, in the policy's time zone.</param>
    public static IReadOnlyList<string> For(Policy policy, DateOnly today) => [.. Numbers(policy), .. Dates(policy, today)];

    private static IEnumerable<string> Numbers(Policy policy)
    {
        var numbers = new[] { ("telephones.service", policy.Telephones.Service), ("telephones.outOfHours", policy.Telephones.OutOfHours) };
        return numbers
            .Where(number => TelephoneText.IsDrama(number.Item2))
            .Select(number => $"{number.Item1} is a number kept for drama that reaches nobody: put in your own before families are texted");
    }

    private static IEnumerable<string> Dates(Policy policy, DateOnly today)
    {
        var dates = policy.Closed.Dates.Concat(policy.Office.ShutOn).Select(shut => shut.Date).ToList();
        var computed = policy.Closed.BankHolidays || policy.Office.BankHolidays;
        if (dates.Count == 0 && computed)
            yield break;
        var last = dates.DefaultIfEmpty().Max();
        if (last < today.AddDays(WarnDays))
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"closed.dates and office.shutOn end on {last:yyyy-MM-dd}: fill in the coming year's {(computed ? "" : "bank holidays and ")}training days");
    }
}
