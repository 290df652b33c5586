using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.Questionnaires;

/// <summary>From an answer to what is kept of it.</summary>
internal static class FormAnswers
{
    /// <summary>A record about the form and not about one of its questions: it holds no words but the newest message's.</summary>
    public const string NoQuestion = "";

    public static CaseRecord Make(Questionnaire form, FormQuestion question, Answer answer) => form.Keeps switch
    {
        FormKeeps.Feedback => Fill(new Feedback(), form, question, answer),
        FormKeeps.Wellbeing => Fill(new Wellbeing(), form, question, answer),
        FormKeeps.KitPlan => Fill(new Model.Records.KitPlan(), form, question, answer),
    };

    public static T Fill<T>(T record, Questionnaire form, FormQuestion question, Answer answer)
        where T : CaseRecord, IFormAnswer
    {
        var isChosen = !question.IsWords && answer.Value != FormQuestion.Unread && answer.Value.Length > 0 && answer.Name == question.Name;
        record.Questionnaire = form.Name;
        record.QuestionnaireVersion = form.Version;
        record.Question = question.Item.Name;
        record.QuestionAsked = answer.Asked;
        record.Value = isChosen ? answer.Value : null;
        record.Answer = isChosen ? answer.Shown : null;
        record.Rating = isChosen && question.Item.Kind == QuestionKind.Rating ? answer.Value[0] - '0' : null;
        record.WithHelp = form.WithHelp;
        return record;
    }
}
