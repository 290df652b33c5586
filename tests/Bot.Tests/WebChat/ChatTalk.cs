using System.Globalization;
using System.Text.Json.Nodes;
using FamilyTimeBot.Bot.Tests.Conversations;
using FamilyTimeBot.Bot.Tests.DirectLine;
using FamilyTimeBot.Model.People;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Bot.Tests.WebChat;

/// <summary>
/// People who write in the web chat: each opens a link on a phone of their own, and reads what the conversation shows.
/// The duty worker goes on texting, and staff do, unless it is a form of theirs.
/// </summary>
internal sealed class ChatTalk(BotHost bot, bool isForm) : IDisposable
{
    private readonly Dictionary<string, Chat> chats = new(StringComparer.Ordinal);

    /// <summary>How many chats were opened.</summary>
    public int Count => chats.Count;

    public async Task<IReadOnlyList<string>> Text(string from, string text, params (string Name, string Value)[] more)
    {
        if (await ChatOf(from) is not { } chat)
            return await bot.Text(from, text, more);
        var status = more.Any(field => field.Name == "NumMedia")
            ? (await chat.Caller.Ask(HttpMethod.Post, $"/conversations/{chat.Caller.ConversationId}/upload?userId=me", Picture())).Status
            : (await chat.Caller.Say(text)).Status;
        Assert.Equal(200, status);
        return await chat.Read();
    }

    /// <summary>Presses the button of those words under the newest question, or ticks several ("Playing + Stories") and sends them.</summary>
    public async Task<IReadOnlyList<string>> Press(string from, string words)
    {
        var chat = await ChatOf(from) ?? throw new InvalidOperationException($"{from} has no chat.");
        Assert.Equal(200, (await chat.Caller.Press(chat.Newest!, words.Split(" + "))).Status);
        return await chat.Read();
    }

    public void Dispose()
    {
        foreach (var chat in chats.Values)
            chat.Dispose();
    }

    /// <summary>Null for those who have none: most staff, and who may not be sent a link.</summary>
    private async Task<Chat?> ChatOf(string number)
    {
        if (chats.GetValueOrDefault(number) is { } known && await known.Phone.EnterStatus() == 200)
            return known;
        await using var store = await bot.OpenStore();
        var people = await store.AddressPeople.Where(link => link.Address!.Value == number).Select(link => link.Person!).ToListAsync();
        if (people is not [var only] || (only.Role > PersonRole.YoungPerson && !isForm))
            return null;
        var phone = chats.GetValueOrDefault(number)?.Phone ?? new ChatPhone(bot);
        await phone.Open(await ChatPhone.Link(bot, only.Ref));
        var chat = new Chat(phone, await phone.Enter());
        await chat.Read();
        return chats[number] = chat;
    }

    private static MultipartFormDataContent Picture() => new() { { new ByteArrayContent([1, 2, 3]) { Headers = { ContentType = new("image/png") } }, "file", "picture.png" } };

    /// <summary>One person's conversation, and how far they have read.</summary>
    private sealed class Chat(ChatPhone phone, DirectLineCaller caller) : IDisposable
    {
        private string watermark = "";

        public ChatPhone Phone => phone;
        public DirectLineCaller Caller => caller;

        /// <summary>The newest thing said there.</summary>
        public JsonNode? Newest { get; private set; }

        /// <summary>What came since, as a text would say it: a question's buttons are its choices by number.</summary>
        public async Task<IReadOnlyList<string>> Read()
        {
            (var fresh, watermark) = await caller.Read(watermark);
            var said = fresh.Where(activity => activity.Who() == "bot").ToList();
            Newest = said.LastOrDefault() ?? Newest;
            return [.. said.Select(Words)];
        }

        public void Dispose()
        {
            caller.Dispose();
            phone.Dispose();
        }

        private static string Words(JsonNode activity) =>
            activity.Text() + string.Concat(activity.Choices().Select((title, at) => string.Create(CultureInfo.InvariantCulture, $"\n{at + 1} {title}")));
    }
}
