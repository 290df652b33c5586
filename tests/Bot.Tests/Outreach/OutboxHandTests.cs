using System.CommandLine;
using FamilyTimeBot.Bot.Tests.Sms.Sending;
using FamilyTimeBot.Commands;
using FamilyTimeBot.Model.Messages;

namespace FamilyTimeBot.Bot.Tests.Outreach;

/// <summary>What staff do by hand: `outbox hold|release|cancel|mute|unmute`.</summary>
public sealed class OutboxHandTests : IAsyncLifetime
{
    private readonly List<string> errors = [];
    private OutboxHost host = null!;

    public async Task InitializeAsync()
    {
        host = await OutboxHost.Open();
        await host.Add(Planned.Family());
        await host.Add(Planned.Reminder());
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task What_is_held_waits_until_it_is_let_go()
    {
        Assert.Equal(CommandLine.Done, await Run("hold", await Id()));
        await host.LookAll();
        Assert.Empty(host.Twilio.Forms);
        Assert.Equal((OutboxState.Held, "held by staff"), ((await host.Row()).State, (await host.Row()).Error));
        Assert.Equal(CommandLine.Done, await Run("release", await Id()));
        await host.LookAll();
        Assert.Equal(OutboxState.Sent, (await host.Row()).State);
    }

    [Fact]
    public async Task What_is_cancelled_never_goes_and_what_has_gone_cannot_be_cancelled()
    {
        Assert.Equal(CommandLine.Done, await Run("cancel", await Id()));
        await host.LookAll();
        Assert.Empty(host.Twilio.Forms);
        Assert.Equal(CommandLine.Refused, await Run("cancel", await Id()));
        Assert.Equal(CommandLine.Refused, await Run("release", await Id()));
        Assert.Equal(CommandLine.Refused, await Run("hold", "999999"));
        Assert.Equal(["Message 1 is cancelled: nothing was changed.", "Message 1 is cancelled: nothing was changed.", "There is no message 999999."], errors);
    }

    [Fact]
    public async Task Who_is_muted_gets_nothing_until_they_are_unmuted()
    {
        Assert.Equal(CommandLine.Done, await Run("mute", "P1"));
        await host.LookAll();
        Assert.Equal((OutboxState.Cancelled, "muted by staff"), ((await host.Row()).State, (await host.Row()).Error));
        Assert.Equal(CommandLine.Done, await Run("unmute", "P1"));
        await host.Add(Planned.Reminder("reminder:later", "Another."));
        await host.LookAll();
        Assert.Single(host.Twilio.Forms);
        Assert.Equal(CommandLine.Refused, await Run("mute", "P999"));
    }

    [Theory]
    [InlineData("hold")]
    [InlineData("hold", "seven")]
    [InlineData("mute")]
    [InlineData("burn", "1")]
    public void What_is_no_command_is_refused_as_wrong_usage(params string[] args) =>
        Assert.NotEmpty(OutboxCommand.Build(() => throw new InvalidOperationException("nothing is opened")).Parse(args).Errors);

    private async Task<string> Id() => (await host.Row()).Id.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private async Task<int> Run(params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await OutboxCommand.Build(() => host.Services).Parse(args).InvokeAsync(new InvocationConfiguration { Output = output, Error = error });
        errors.AddRange(error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd('\r')));
        return code;
    }
}
