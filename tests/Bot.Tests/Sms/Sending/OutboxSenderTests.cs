using FamilyTimeBot.Model.Messages;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Bot.Tests.Sms.Sending;

public sealed class OutboxSenderTests : IAsyncLifetime
{
    private OutboxHost host = null!;

    public async Task InitializeAsync()
    {
        host = await OutboxHost.Open();
        await host.Add(Planned.Family());
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task What_is_due_is_sent_once_and_noted()
    {
        await host.Add(Planned.Reminder());
        await host.LookAll();
        await host.LookAfter(TimeSpan.FromHours(1));
        var sent = Assert.Single(host.Twilio.Sent);
        var row = await host.Row();
        Assert.Equal((OutboxState.Sent, sent.Sid, OutboxHost.Start), (row.State, row.ProviderId, row.SentAt!.Value));
        Assert.Null(row.Error);
        var form = Assert.Single(host.Twilio.Forms);
        Assert.Equal((Planned.Jo, OutboxHost.Ours, "Please ring or text us about tomorrow."), (form["To"], form["From"], form["Body"]));
        Assert.Equal($"https://bot.example.org/api/sms/status?outbox={row.Id}", form["StatusCallback"]);
        Assert.Equal("36000", form["ValidityPeriod"]);
    }

    [Fact]
    public async Task What_is_not_due_waits()
    {
        var later = Planned.Reminder();
        later.DueAt = OutboxHost.Start.AddMinutes(1);
        await host.Add(later);
        await host.LookAll();
        Assert.Empty(host.Twilio.Sent);
        await host.LookAfter(TimeSpan.FromMinutes(1));
        Assert.Single(host.Twilio.Sent);
    }

    [Fact]
    public async Task A_crash_between_sending_and_noting_sends_nothing_twice()
    {
        await host.Add(Planned.Reminder());
        await Abandon(host);
        var went = host.Twilio.Add("outbound-api", OutboxHost.Ours, Planned.Jo, "Please ring or text us about tomorrow.", "queued", OutboxHost.Start);
        await host.LookAfter(TimeSpan.FromMinutes(3));
        Assert.Equal(went.Sid, Assert.Single(host.Twilio.Sent).Sid);
        Assert.Equal((OutboxState.Sent, went.Sid), ((await host.Row()).State, (await host.Row()).ProviderId));
    }

    [Fact]
    public async Task A_crash_before_sending_is_made_good()
    {
        await host.Add(Planned.Reminder());
        await Abandon(host);
        await host.LookAfter(TimeSpan.FromMinutes(1));
        Assert.Empty(host.Twilio.Sent);
        await host.LookAfter(TimeSpan.FromMinutes(2));
        Assert.Single(host.Twilio.Sent);
        Assert.Equal(OutboxState.Sent, (await host.Row()).State);
    }

    [Fact]
    public async Task An_answer_that_never_came_is_settled_by_asking()
    {
        host.Twilio.Creations.Enqueue(Fate.SentAndLost);
        await host.Add(Planned.Reminder());
        await host.LookAll();
        Assert.Equal(OutboxState.Planned, (await host.Row()).State);
        await host.LookAfter(TimeSpan.FromMinutes(1));
        Assert.Equal(Assert.Single(host.Twilio.Sent).Sid, (await host.Row()).ProviderId);
        Assert.Single(host.Twilio.Forms);
    }

    [Fact]
    public async Task The_same_words_sent_before_are_not_taken_for_this_attempt()
    {
        await host.Add(Planned.Reminder("reminder:1"));
        await host.LookAll();
        host.Twilio.Creations.Enqueue(Fate.Lost);
        await host.Add(Planned.Reminder("reminder:2"));
        await host.LookAfter(TimeSpan.FromSeconds(1));
        await host.LookAfter(TimeSpan.FromMinutes(1));
        Assert.Equal(2, host.Twilio.Sent.Count());
        Assert.Equal(2, (await host.Rows()).Select(row => row.ProviderId).Distinct().Count());
    }

    [Fact]
    public async Task A_reply_or_another_persons_text_is_not_taken_for_it()
    {
        host.Twilio.PageSize = 1;
        host.Twilio.Creations.Enqueue(Fate.Lost);
        await host.Add(Planned.Reminder());
        await host.LookAll();
        host.Twilio.Add("outbound-reply", OutboxHost.Ours, Planned.Jo, "Please ring or text us about tomorrow.", "sent", OutboxHost.Start);
        host.Twilio.Add("outbound-api", OutboxHost.Ours, "+447700900002", "Please ring or text us about tomorrow.", "sent", OutboxHost.Start);
        host.Twilio.Add("outbound-api", OutboxHost.Ours, Planned.Jo, "Please ring or text us about tomorrow.", "sent", OutboxHost.Start.AddDays(-3));
        await host.LookAfter(TimeSpan.FromMinutes(1));
        Assert.Equal(2, host.Twilio.Forms.Count);
    }

    [Fact]
    public async Task A_text_that_twilio_holds_further_down_its_list_is_found()
    {
        host.Twilio.PageSize = 2;
        host.Twilio.Creations.Enqueue(Fate.SentAndLost);
        await host.Add(Planned.Reminder());
        await host.LookAll();
        for (var i = 0; i < 5; i++)
            host.Twilio.Add("outbound-reply", OutboxHost.Ours, Planned.Jo, $"Another {i}", "sent", OutboxHost.Start.AddSeconds(10));
        await host.LookAfter(TimeSpan.FromMinutes(1));
        Assert.Single(host.Twilio.Forms);
        Assert.Equal(OutboxState.Sent, (await host.Row()).State);
    }

    [Fact]
    public async Task While_twilio_cannot_be_asked_nothing_is_sent_again()
    {
        host.Twilio.Creations.Enqueue(Fate.SentAndLost);
        await host.Add(Planned.Reminder());
        await host.LookAll();
        for (var i = 0; i < 3; i++)
            host.Twilio.Lists.Enqueue(new(503));
        await host.LookAfter(TimeSpan.FromMinutes(1));
        Assert.Equal((OutboxState.Planned, 1), ((await host.Row()).State, host.Twilio.Forms.Count));
        await host.LookAfter(TimeSpan.FromMinutes(2));
        Assert.Equal((OutboxState.Sent, 1), ((await host.Row()).State, host.Twilio.Forms.Count));
    }

    [Theory]
    [InlineData(500, null)]
    [InlineData(503, 20503)]
    [InlineData(0, null)]
    public async Task What_may_pass_is_tried_again_later_and_later_and_at_last_left_for_a_person(int status, int? code)
    {
        for (var i = 0; i < 20; i++)
            host.Twilio.Creations.Enqueue(status == 0 ? Fate.Lost : new(status, code));
        var stays = Planned.Reminder();
        stays.StaleAt = null;
        await host.Add(stays);
        var waits = new List<TimeSpan>();
        for (var i = 0; i < 10; i++)
        {
            await host.LookAll();
            var row = await host.Row();
            waits.Add(row.DueAt - host.Clock.Now.UtcDateTime);
            if (row.State == OutboxState.Planned)
                host.Clock.Now = new(row.DueAt, TimeSpan.Zero);
        }
        Assert.Equal([15, 30, 60, 120, 240, 480, 900, 900, 900], waits.Take(9).Select(wait => (int)wait.TotalSeconds));
        Assert.Equal((OutboxState.Failed, 10), ((await host.Row()).State, host.Twilio.Forms.Count));
    }

    [Theory]
    [InlineData(429, 20429)]
    [InlineData(429, null)]
    [InlineData(400, 21611)]
    public async Task Told_to_slow_down_the_whole_channel_waits_as_long_as_asked(int status, int? code)
    {
        host.Twilio.Creations.Enqueue(new(status, code, RetryAfter: 60));
        await host.Add(Planned.Reminder());
        await host.LookAll();
        await host.Add(Planned.Alert("duty.not-coming:1", "duty.not-coming", "Not coming."));
        await host.LookAfter(TimeSpan.FromSeconds(59));
        Assert.Single(host.Twilio.Forms);
        await host.LookAfter(TimeSpan.FromSeconds(2));
        Assert.Equal(2, host.Twilio.Sent.Count());
        Assert.All(await host.Rows(), row => Assert.Equal(OutboxState.Sent, row.State));
    }

    [Fact]
    public async Task Slowed_down_again_and_again_it_waits_longer()
    {
        for (var i = 0; i < 3; i++)
            host.Twilio.Creations.Enqueue(new(429, 20429));
        await host.Add(Planned.Reminder());
        var waits = new List<double>();
        for (var i = 0; i < 3; i++)
        {
            await host.LookAll();
            waits.Add(((await host.Row()).DueAt - host.Clock.Now.UtcDateTime).TotalSeconds);
            host.Clock.Now = new((await host.Row()).DueAt, TimeSpan.Zero);
        }
        Assert.Equal([1, 2, 4], waits);
    }

    [Fact]
    public async Task A_wrong_setting_stops_everything_and_says_so_until_it_is_mended()
    {
        host.Twilio.Creations.Enqueue(new(401, 20003));
        await host.Add(Planned.Reminder(), Planned.Alert("duty.not-coming:1", "duty.not-coming", "Not coming."));
        await host.LookAll();
        await host.LookAfter(TimeSpan.FromMinutes(4));
        Assert.InRange(host.Twilio.Forms.Count, 1, 2);
        Assert.Contains(host.Log.Lines, line => line.Contains("until a setting is mended", StringComparison.Ordinal));
        await host.LookAfter(TimeSpan.FromMinutes(2));
        Assert.All(await host.Rows(), row => Assert.Equal(OutboxState.Sent, row.State));
    }

    [Fact]
    public async Task Somebody_who_opted_out_is_never_sent_anything_again()
    {
        host.Twilio.Creations.Enqueue(new(400, 21610));
        await host.Add(Planned.Reminder("reminder:1"), Planned.Reminder("reminder:2", "Another."));
        await host.LookAll();
        Assert.Single(host.Twilio.Forms);
        Assert.Equal([(OutboxState.Failed, "Twilio 21610"), (OutboxState.Cancelled, "opted out")], (await host.Rows()).Select(row => (row.State, row.Error!)));
        await host.Change(async store => Assert.NotNull((await store.Addresses.SingleAsync()).OptedOutAt));
    }

    [Theory]
    [InlineData(21211, true)]
    [InlineData(21614, true)]
    [InlineData(21612, false)]
    [InlineData(21408, false)]
    [InlineData(99999, false)]
    public async Task What_can_never_go_is_failed_at_once(int code, bool closes)
    {
        host.Twilio.Creations.Enqueue(new(400, code));
        await host.Add(Planned.Reminder());
        await host.LookAll();
        await host.LookAfter(TimeSpan.FromHours(1));
        Assert.Single(host.Twilio.Forms);
        Assert.Equal((OutboxState.Failed, $"Twilio {code}"), ((await host.Row()).State, (await host.Row()).Error));
        await host.Change(async store => Assert.Equal(closes, (await store.Addresses.SingleAsync()).WrongNumberAt is not null));
    }

    [Fact]
    public async Task A_text_too_long_is_not_cut_but_failed()
    {
        await host.Add(Planned.Reminder(text: new string('a', 1600)));
        await host.LookAll();
        Assert.Empty(host.Twilio.Forms);
        Assert.Equal(OutboxState.Failed, (await host.Row()).State);
    }

    [Fact]
    public async Task Two_processes_share_the_work_and_send_nothing_twice()
    {
        await host.Add([.. Enumerable.Range(0, 120).Select(i => (object)Numbered(i))]);
        await using var other = host.Another();
        await Task.WhenAll(host.LookAll(), other.LookAll(), host.LookAll(), other.LookAll());
        Assert.Equal(120, host.Twilio.Sent.Select(sent => sent.Body).Distinct().Count());
        Assert.Equal(120, host.Twilio.Forms.Count);
        Assert.All(await host.Rows(), row => Assert.Equal(OutboxState.Sent, row.State));
    }

    [Fact]
    public async Task No_log_line_holds_a_word_or_a_number()
    {
        host.Twilio.Creations.Enqueue(new(400, 21211));
        host.Twilio.Creations.Enqueue(new(500));
        host.Twilio.Creations.Enqueue(Fate.SentAndLost);
        await host.Add(Planned.Reminder("1", "canary one"), Planned.Alert("2", "duty.look", "canary two"), Planned.Alert("3", "duty.look", "canary three"));
        await host.LookAll();
        await host.LookAfter(TimeSpan.FromMinutes(1));
        Assert.NotEmpty(host.Log.Lines);
        Assert.DoesNotContain(host.Log.Lines, line => line.Contains("canary", StringComparison.Ordinal) || line.Contains("7700", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_is_claimed_while_sms_is_not_set_up()
    {
        await using var bare = await OutboxHost.Open(new() { ["Twilio:From"] = "" });
        await bare.Add(Planned.Alert("1", "duty.look"));
        await bare.LookAll();
        Assert.Equal((OutboxState.Planned, 0), ((await bare.Row()).State, (await bare.Row()).Attempts));
    }

    /// <summary>As a process that claims and dies.</summary>
    private static async Task Abandon(OutboxHost host) =>
        Assert.Single(await host.Outbox.Claim(new(OutboxHost.Start, OutboxHost.Start.AddMinutes(2), "dead", 10), CancellationToken.None));

    private static OutboxMessage Numbered(int i)
    {
        var alert = Planned.Alert($"duty.look:{i}", "duty.look", $"Look at {i}.");
        alert.To = $"+4477009{i % 40:00000}";
        return alert;
    }
}
