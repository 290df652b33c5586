using System.Text.Json;
using System.Text.Json.Nodes;

namespace FamilyTimeBot.Cards.Templating;

/// <summary>What stands between <c>${</c> and <c>}</c>.</summary>
internal abstract record Expression
{
    public abstract JsonNode? Value(Scope scope);

    public bool Holds(Scope scope) => IsTrue(Value(scope));

    /// <summary>As the templating language has it: nothing and false are false, all else is true.</summary>
    protected static bool IsTrue(JsonNode? value) => value is not null && value.GetValueKind() != JsonValueKind.False;
}

internal sealed record Literal(JsonNode? Constant) : Expression
{
    public override JsonNode? Value(Scope scope) => Constant?.DeepClone();
}

internal sealed record Name(string Text) : Expression
{
    public override JsonNode? Value(Scope scope) => scope.Find(Text);
}

internal sealed record Member(Expression Of, string Text) : Expression
{
    public override JsonNode? Value(Scope scope) => Scope.Member(Of.Value(scope), Text);
}

internal sealed record Item(Expression Of, int At) : Expression
{
    public override JsonNode? Value(Scope scope) =>
        Of.Value(scope) is JsonArray list && At < list.Count ? list[At] : throw new CardException($"there is no item {At}");
}

internal sealed record Not(Expression Of) : Expression
{
    public override JsonNode? Value(Scope scope) => JsonValue.Create(!Of.Holds(scope));
}

internal sealed record Both(Expression Left, Expression Right) : Expression
{
    public override JsonNode? Value(Scope scope) => JsonValue.Create(Left.Holds(scope) && Right.Holds(scope));
}

internal sealed record Either(Expression Left, Expression Right) : Expression
{
    public override JsonNode? Value(Scope scope) => JsonValue.Create(Left.Holds(scope) || Right.Holds(scope));
}

internal sealed record Same(Expression Left, Expression Right, bool Wanted) : Expression
{
    public override JsonNode? Value(Scope scope) => JsonValue.Create(JsonNode.DeepEquals(Left.Value(scope), Right.Value(scope)) == Wanted);
}

internal sealed record Choice(Expression When, Expression Then, Expression Otherwise) : Expression
{
    public override JsonNode? Value(Scope scope) => (When.Holds(scope) ? Then : Otherwise).Value(scope);
}

internal sealed record Count(Expression Of) : Expression
{
    public override JsonNode? Value(Scope scope) => JsonValue.Create(Size(Of.Value(scope)));

    public static int Size(JsonNode? value) => value switch
    {
        JsonArray list => list.Count,
        JsonValue text when text.TryGetValue(out string? words) => words.Length,
        _ => 0,
    };
}

internal sealed record IsEmpty(Expression Of) : Expression
{
    public override JsonNode? Value(Scope scope) => JsonValue.Create(Count.Size(Of.Value(scope)) == 0);
}
