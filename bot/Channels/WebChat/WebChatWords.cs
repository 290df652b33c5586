using FamilyTimeBot.Dialogs.Wording;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Policies;

namespace FamilyTimeBot.Channels.WebChat;

/// <summary>The words of the chat's pages, of its greeting and of the text that brings a link.</summary>
public sealed class WebChatWords(Wordings wordings, Policy policy)
{
    private readonly Values common = new()
    {
        ["service"] = policy.ServiceName,
        ["phone"] = policy.Telephones.Service,
        ["emergency"] = policy.Telephones.Emergency,
        ["childline"] = policy.Telephones.Childline,
    };

    /// <summary>A page is for whoever holds the phone: it is worded for the youngest.</summary>
    public string OnPage(string name) => wordings.Render($"webchat.page.{name}", WordingFormat.YoungPerson, common);

    public string Hello(string name, WordingFormat format) => wordings.Render("webchat.hello", format, common.With(new Values { ["name"] = name }));

    /// <param name="isTheirsAlone">Nobody else reads there: the text may say whom it is from.</param>
    public string LinkText(string link, WordingFormat format, bool isTheirsAlone) =>
        wordings.Render("webchat.link", format, common.With(new Values { ["link"] = link, ["service"] = isTheirsAlone ? policy.ServiceName : null }));

    /// <summary>The link that follows a form: it leads to the same question.</summary>
    public string FormLinkText(string link, WordingFormat format) => wordings.Render("webchat.form-link", format, common.With(new Values { ["link"] = link }));
}
