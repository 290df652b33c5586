using FamilyTimeBot.Bot.Tests.Conversations;
using FamilyTimeBot.Model.Outreach;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;
using FamilyTimeBot.Outbox;
using FamilyTimeBot.Outreach;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyTimeBot.Bot.Tests.Outreach;

/// <summary>Nobody answers the ring-in for a brother and a sister, who live with two carers: one alert, one decision, and both carers hear of it.</summary>
public sealed class RingInTogetherTests(SharedBot shared) : IClassFixture<SharedBot>
{
    private const string CarerOfJayden = "+447700900031";
    private const string CarerOfLily = "+447700900032";

    [Theory]
    [InlineData("3AC4D1 2", CarerOfJayden, CarerOfLily)]
    [InlineData("3AC4D1 2 S-B2", CarerOfLily)]
    public async Task The_decision_goes_on_each_session_and_to_each_carer(string decision, params string[] told)
    {
        var bot = await shared.BeginAgain();
        await With(bot, ("P-FAY", CarerOfJayden, "C-JAYDEN"), ("P-JUNE", CarerOfLily, "C-LILY"));
        await PlanAndSend(bot, 9);
        await PlanAndSend(bot, 13);
        var alert = Assert.Single(shared.Phones.Sent, text => text.Kind == OutreachKind.RingInUnanswered);
        Assert.Contains("NO ANSWER to the ring-in for sessions S-B1 and S-B2", alert.Text, StringComparison.Ordinal);
        await bot.Text(BotHost.Duty, decision.Replace("3AC4D1", alert.Reference, StringComparison.Ordinal));
        await PlanAndSend(bot, 13);
        Assert.Equal(told, shared.Phones.Sent.Where(text => text.Kind == OutreachKind.CarerCalledOff).Select(text => text.To).Order(StringComparer.Ordinal));
        await using var store = await bot.OpenStore();
        Assert.Equal(told.Length, await store.Records.OfType<StaffNote>().CountAsync(note => note.About == StaffDecisions.DoesNotGoAhead));
    }

    private static async Task With(BotHost bot, params (string Ref, string Number, string Child)[] carers)
    {
        await using var store = await bot.OpenStore();
        foreach (var (reference, number, child) in carers)
        {
            store.Add(new Person { Ref = reference, Name = reference, FirstName = "Carer", Role = PersonRole.Carer });
            store.Add(new Address { Channel = "sms", Value = number, Privacy = AddressPrivacy.Private, People = [new AddressPerson { PersonRef = reference }] });
            store.Add(new Relationship { PersonRef = reference, ChildRef = child, Kind = "foster carer", Tell = Tell.Session | Tell.Time | Tell.Venue });
        }
        await store.SaveChangesAsync();
        await store.Sessions.Where(session => session.Ref == "S-B1" || session.Ref == "S-B2").ExecuteUpdateAsync(set => set.SetProperty(session => session.RingIn, true));
    }

    private static async Task PlanAndSend(BotHost bot, int hour)
    {
        bot.Clock.Now = new DateTimeOffset(2026, 11, 26, hour, 1, 0, TimeSpan.Zero);
        await bot.Services.GetRequiredService<OutreachPlanner>().PlanAll(CancellationToken.None);
        await bot.Services.GetRequiredService<OutboxSender>().SendDue(CancellationToken.None);
    }
}
