using System.Globalization;
using System.Text.Json.Nodes;

namespace FamilyTimeBot.Cards.Templating;

/// <summary>Reads the part of the Adaptive Expressions language that cards here use (docs/cards.md). Anything else is refused.</summary>
internal sealed class ExpressionReader(string text)
{
    private const int Deepest = 20;
    private int at;
    private int depth;

    /// <exception cref="CardException">It is none.</exception>
    public static Expression Read(string text)
    {
        var reader = new ExpressionReader(text);
        var expression = reader.Alternatives();
        reader.Blanks();
        return reader.at == text.Length ? expression : throw reader.Wrong();
    }

    private Expression Alternatives()
    {
        if (++depth > Deepest)
            throw Wrong();
        var left = Conditions();
        while (Take("||"))
            left = new Either(left, Conditions());
        depth--;
        return left;
    }

    private Expression Conditions()
    {
        var left = Comparison();
        while (Take("&&"))
            left = new Both(left, Comparison());
        return left;
    }

    private Expression Comparison()
    {
        var left = Unary();
        if (Take("=="))
            return new Same(left, Unary(), Wanted: true);
        return Take("!=") ? new Same(left, Unary(), Wanted: false) : left;
    }

    private Expression Unary()
    {
        Blanks();
        if (Next != '!' || After == '=')
            return Path();
        at++;
        if (++depth > Deepest)
            throw Wrong();
        var negated = new Not(Unary());
        depth--;
        return negated;
    }

    private Expression Path()
    {
        var found = Primary();
        while (true)
        {
            if (Next == '.')
            {
                at++;
                found = new Member(found, Word());
            }
            else if (Next == '[')
            {
                at++;
                found = new Item(found, Number());
                Must("]");
            }
            else
                return found;
        }
    }

    private Expression Primary()
    {
        Blanks();
        if (Next == '\'')
            return Quoted();
        if (char.IsAsciiDigit(Next))
            return new Literal(JsonValue.Create(Number()));
        if (Take("("))
        {
            var inside = Alternatives();
            Must(")");
            return inside;
        }
        var word = Word();
        return Next == '(' ? Call(word) : Named(word);
    }

    private static Expression Named(string word) => word switch
    {
        "true" => new Literal(JsonValue.Create(true)),
        "false" => new Literal(JsonValue.Create(false)),
        _ => new Name(word),
    };

    private Expression Call(string name)
    {
        at++;
        List<Expression> given = [Alternatives()];
        while (Take(","))
            given.Add(Alternatives());
        Must(")");
        return (name, given) switch
        {
            ("if", [var when, var then, var otherwise]) => new Choice(when, then, otherwise),
            ("count", [var of]) => new Count(of),
            ("empty", [var of]) => new IsEmpty(of),
            _ => throw new CardException($"\"{name}\" with {given.Count} values is no function that cards here know"),
        };
    }

    private Literal Quoted()
    {
        var end = text.IndexOf('\'', at + 1);
        if (end < 0)
            throw Wrong();
        var words = text[(at + 1)..end];
        at = end + 1;
        return new Literal(JsonValue.Create(words));
    }

    private int Number()
    {
        var from = at;
        while (char.IsAsciiDigit(Next))
            at++;
        return int.TryParse(text[from..at], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw Wrong();
    }

    private string Word()
    {
        var from = at;
        if (Next == '$')
            at++;
        while (char.IsAsciiLetterOrDigit(Next) || Next == '_')
            at++;
        return at > from ? text[from..at] : throw Wrong();
    }

    private bool Take(string sign)
    {
        Blanks();
        if (string.CompareOrdinal(text, at, sign, 0, sign.Length) != 0)
            return false;
        at += sign.Length;
        return true;
    }

    private void Must(string sign)
    {
        if (!Take(sign))
            throw Wrong();
    }

    private void Blanks()
    {
        while (Next == ' ')
            at++;
    }

    private char Next => at < text.Length ? text[at] : '\0';
    private char After => at + 1 < text.Length ? text[at + 1] : '\0';

    private CardException Wrong() => new($"\"{text}\" is no expression that cards here know, from sign {at + 1} on");
}
