using System.Globalization;
using FamilyTimeBot.Channels.Sms;
using FamilyTimeBot.Simulator.Carrier;
using FamilyTimeBot.Simulator.Phones;
using FamilyTimeBot.Simulator.Telling;
using FamilyTimeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Commands;

/// <summary>One conversation from the terminal.</summary>
internal sealed class ChatSession(SimulatedCarrier carrier, RecordTeller teller, IDbContextFactory<CaseStore> stores, ChatLines lines, TextWriter errors)
{
    private const int MostUnasked = 3;
    private readonly HashSet<long> told = [];

    /// <returns>The exit code.</returns>
    public async Task<int> Run(string address, bool records, CancellationToken cancel)
    {
        if (await NumberOf(address, cancel) is not { } number)
            return CommandLine.Refused;
        await TellUnasked(number, cancel);
        while (await lines.Next(cancel) is { } text)
        {
            await TellUnasked(number, cancel);
            var carried = await carrier.Send(number, text, cancel);
            if (!carried.Taken)
                return await Refuse(string.Create(CultureInfo.InvariantCulture, $"The service answered {carried.Status}. Is Twilio:AuthToken set? The log above says more."));
            await Answer(text, carried);
            if (records)
                await Tell(number, carried.MessageSid, cancel);
        }
        return CommandLine.Done;
    }

    private async Task Answer(string text, CarriedText carried)
    {
        foreach (var reply in carried.Replies)
            await lines.Reply(reply);
        if (carried.Replies.Count == 0)
            await lines.Silence(carrier.AnswersItself(text) ? "no reply: the carrier answers this word itself" : "no reply");
    }

    /// <summary>What has gone to that phone since its owner last wrote: a question in it is open, and a bare number answers it.</summary>
    private async Task TellUnasked(string number, CancellationToken cancel)
    {
        await using var store = await stores.CreateDbContextAsync(cancel);
        var wrote = await store.Messages.Where(message => message.Channel == SmsChannel.Name && message.From == number).MaxAsync(message => (DateTime?)message.At, cancel);
        var sent = await store.Outbox.AsNoTracking().Where(message => message.Channel == SmsChannel.Name && message.To == number && message.SentAt != null && (wrote == null || message.SentAt > wrote))
            .OrderByDescending(message => message.Id).Take(MostUnasked).ToListAsync(cancel);
        foreach (var message in sent.Where(message => told.Add(message.Id)).Reverse())
            await lines.Unasked(message.Text);
    }

    private async Task Tell(string number, string messageSid, CancellationToken cancel)
    {
        await using var store = await stores.CreateDbContextAsync(cancel);
        var messages = await store.Messages.AsNoTracking().Where(message => message.Channel == SmsChannel.Name && message.MessageId == messageSid).ToListAsync(cancel);
        foreach (var written in await teller.Written(store, number, messages, [], cancel))
            await Tell(written);
    }

    private async Task Tell(Written written)
    {
        foreach (var record in written.Records)
            await lines.OnFile(string.Join(". ", record.Marks.Prepend(record.Title)) + string.Create(CultureInfo.InvariantCulture, $" ({record.Kind} #{record.Id})"));
        foreach (var message in written.Outbox)
            await lines.InOutbox(string.Create(CultureInfo.InvariantCulture, $"To the {message.To}: {message.About} (Outbox #{message.Id})"));
    }

    /// <summary>A number is taken as it is, known or not; anything else is a person's reference.</summary>
    private async Task<string?> NumberOf(string address, CancellationToken cancel)
    {
        if (SmsNumbers.ToE164(address) is { } number)
            return number;
        await using var store = await stores.CreateDbContextAsync(cancel);
        if (!await store.People.AnyAsync(person => person.Ref == address, cancel))
        {
            await Refuse($"Nobody in the case store has the reference \"{address}\", and it is no telephone number.");
            return null;
        }
        var reached = await store.AddressPeople.Where(link => link.PersonRef == address && link.Address!.Channel == SmsChannel.Name).Select(link => link.Address!.Value).FirstOrDefaultAsync(cancel);
        if (reached is null)
            await Refuse($"\"{address}\" has no telephone number in the case store.");
        return reached;
    }

    private async Task<int> Refuse(string reason)
    {
        await errors.WriteLineAsync(reason);
        return CommandLine.Refused;
    }
}
