using System.Linq.Expressions;
using FamilyTimeBot.Model.Sessions;

namespace FamilyTimeBot.Store.Turns;

/// <summary>
/// What is read of a session, whichever way a person comes to it. A compiled query is one expression,
/// so the way is put into it in place of a parameter.
/// </summary>
internal sealed class SessionRows(
    Expression<Func<CaseStore, string, DateTime, IQueryable<Session>, IQueryable<SessionRow>>> read)
{
    public Expression<Func<CaseStore, string, DateTime, IQueryable<SessionRow>>> Around(
        Expression<Func<CaseStore, string, IQueryable<Session>>> chosen)
    {
        var (store, person, since) = (read.Parameters[0], read.Parameters[1], read.Parameters[2]);
        var way = new Put(chosen.Parameters[0], store).Visit(new Put(chosen.Parameters[1], person).Visit(chosen.Body));
        var body = new Put(read.Parameters[3], way).Visit(read.Body);
        return Expression.Lambda<Func<CaseStore, string, DateTime, IQueryable<SessionRow>>>(body, store, person, since);
    }

    private sealed class Put(ParameterExpression place, Expression what) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == place ? what : node;
    }
}
