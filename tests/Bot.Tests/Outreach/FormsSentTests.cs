using FamilyTimeBot.Bot.Tests.Commands;
using FamilyTimeBot.Bot.Tests.Conversations;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;
using FamilyTimeBot.Model.Sessions;
using FamilyTimeBot.Outbox;
using FamilyTimeBot.Outreach;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyTimeBot.Bot.Tests.Outreach;

/// <summary>Under Dorset's policy everybody is asked: what goes out, to whom, and what never does.</summary>
public sealed class FormsSentTests : IAsyncLifetime
{
    private const string Kai = "+447700900004";
    private const string Grace = "+447700900020";
    private readonly SharedBot shared = new(["--Policy=dorset"]);

    public async Task InitializeAsync()
    {
        await shared.InitializeAsync();
        await shared.BeginAgain();
        await Change(session => session.Ref == "S-K1", SessionState.Held);
    }

    public Task DisposeAsync() => shared.DisposeAsync();

    [Fact]
    public async Task A_young_person_is_asked_with_a_link_of_its_own_and_never_chased()
    {
        await SendAt("2026-11-24T19:31");
        var texts = To(Kai);
        Assert.Equal(["form", "form-link"], texts.Select(text => text.Kind));
        Assert.Contains("How was it?", texts[0].Text, StringComparison.Ordinal);
        Assert.Matches("^Or answer with big buttons and pictures: https://bot\\.familytime\\.example/c/[a-z0-9]{20} It opens once, on one phone\\.$", texts[1].Text);
        await SendAt("2026-11-27T12:00");
        await SendAt("2026-11-30T18:00");
        Assert.Equal(2, To(Kai).Count);
    }

    [Fact]
    public async Task Where_others_may_read_there_goes_no_link_and_nothing_that_tells()
    {
        await using (var store = await shared.Bot.OpenStore())
            await store.Addresses.Where(address => address.Value == Kai).ExecuteUpdateAsync(set => set.SetProperty(address => address.Privacy, AddressPrivacy.Unknown));
        await SendAt("2026-11-24T19:31");
        Assert.Equal("Hello. We would like to hear from you. Send feedback to begin. Rather not? Send: no more questions. To stop all our texts, send STOP.", Assert.Single(To(Kai)).Text);
    }

    [Fact]
    public async Task Who_may_not_be_messaged_is_not_planned_for()
    {
        await using (var store = await shared.Bot.OpenStore())
            await store.Children.Where(child => child.Ref == "C-KAI").ExecuteUpdateAsync(set => set.SetProperty(child => child.MayMessage, false));
        await SendAt("2026-11-24T19:31");
        Assert.Empty(To(Kai));
    }

    [Fact]
    public async Task The_social_worker_is_asked_and_reminded()
    {
        await SendAt("2026-11-24T19:31");
        await SendAt("2026-11-27T19:31");
        Assert.Equal(["form", "form.chase"], To(Grace).Select(text => text.Kind));
    }

    [Fact]
    public async Task A_plan_is_asked_about_once_by_the_name_they_gave_it_nothing_of_it_after_no()
    {
        await SendAt("2026-11-24T19:31");
        await SendAt("2026-12-01T19:31");
        Assert.Contains("KIT plan", To(Kai)[^2].Text, StringComparison.Ordinal);
        Assert.Equal("form-link", To(Kai)[^1].Kind);
        await shared.Bot.Text(Kai, "I don't want a plan");
        var sent = To(Kai).Count;
        await SendAt("2026-12-09T12:00");
        Assert.Equal(sent, To(Kai).Count);
    }

    [Fact]
    public async Task Who_has_said_that_they_want_none_is_not_asked_at_all()
    {
        await shared.Bot.Text(Kai, "no plan");
        await SendAt("2026-11-24T19:31");
        await SendAt("2026-12-01T19:31");
        Assert.DoesNotContain(To(Kai), text => text.Text.Contains("KIT plan", StringComparison.Ordinal));
        await using var store = await shared.Bot.OpenStore();
        Assert.Equal("they want no plan", (await store.Outbox.SingleAsync(row => row.Purpose == "kit-plan:P-KAI")).Error);
    }

    [Fact]
    public async Task What_they_call_it_stands_in_the_form_that_goes_out()
    {
        await using (var store = await shared.Bot.OpenStore())
        {
            store.Add(new KitPlan { PersonRef = "P-KAI", ChildRef = "C-KAI", Role = "young person", Channel = "sms", Address = Kai, Question = "call-it", Words = "pizza time", At = shared.Bot.Clock.Now.UtcDateTime });
            await store.SaveChangesAsync();
        }
        await SendAt("2026-11-24T19:31");
        Assert.Contains("About pizza time today.", To(Kai)[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_operator_plans_forms_and_special_days_with_the_rest_and_is_told_how_many()
    {
        await using (var store = await shared.Bot.OpenStore())
        {
            store.Add(new KitPlan { PersonRef = "P-KAI", ChildRef = "C-KAI", Questionnaire = "kit-plan", Question = "how", Value = "phone cards", At = shared.Bot.Clock.Now.UtcDateTime });
            await store.SaveChangesAsync();
        }
        shared.Bot.Clock.Now = new DateTimeOffset(2026, 11, 24, 19, 31, 0, TimeSpan.Zero);
        var ran = await CommandRoom.Run(shared.Bot.Services, "outbox", "plan");
        Assert.Matches(@"^Planned \d+ texts \(sessions [1-9]\d*, forms [1-9]\d*, special days 1, missed in a row 0\), cleared 0, changed 0, in [\d.]+ s\.\s*$", ran.Output);
        await using var planned = await shared.Bot.OpenStore();
        Assert.True(await planned.Outbox.AnyAsync(row => row.Purpose == "form.days:P-KAI" && row.State == OutboxState.Planned));
        Assert.True(await planned.Outbox.AnyAsync(row => row.Kind == "form" && row.PersonRef == "P-KAI" && row.State == OutboxState.Planned));
        Assert.StartsWith("Planned 0 texts (sessions 0, forms 0, special days 0, missed in a row 0)", (await CommandRoom.Run(shared.Bot.Services, "outbox", "plan")).Output, StringComparison.Ordinal);
    }

    private List<OutboxMessage> To(string number) => [.. shared.Phones.Sent.Where(text => text.To == number && text.Kind.StartsWith("form", StringComparison.Ordinal))];

    private async Task SendAt(string utc)
    {
        shared.Bot.Clock.Now = DateTimeOffset.Parse(utc + "Z", System.Globalization.CultureInfo.InvariantCulture);
        await shared.Bot.Services.GetRequiredService<FormPlanning>().PlanAll(CancellationToken.None);
        while (await shared.Bot.Services.GetRequiredService<OutboxSender>().SendDue(CancellationToken.None))
        {
        }
    }

    private async Task Change(System.Linq.Expressions.Expression<Func<Session, bool>> which, SessionState state)
    {
        await using var store = await shared.Bot.OpenStore();
        await store.Sessions.Where(which).ExecuteUpdateAsync(set => set.SetProperty(session => session.State, state));
    }
}
