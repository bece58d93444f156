using System.Collections.Immutable;
using System.Text.Json;
using Onex.Testing.Driving;
using Onex.Testing.Postgres;

namespace Onex.Execution.Tests.Postgres;

/// <summary>A generated node does its work on a real PostgreSQL server, and says rightly what goes wrong there.</summary>
public sealed class PostgresNodeTests(PostgresNodeFixture fixture) : IClassFixture<PostgresNodeFixture>
{
    [Fact]
    public async Task Rows_are_created_updated_and_deleted()
    {
        var steps = await fixture.AnyTableAsync();

        Rows(steps["create"]).ShouldBe([$$"""{"id":1,"customer":"{{PostgresSession.RowValue}}","quantity":2}"""]);
        Rows(steps["update"]).ShouldBe([$$"""{"id":1,"customer":"{{PostgresSession.RowValue}}","quantity":7}"""]);
        Rows(steps["update nothing"]).ShouldBeEmpty();
        Affected(steps["update nothing"]).ShouldBe(0);
        Affected(steps["delete where NULL"]).ShouldBe(1);
        Affected(steps["delete"]).ShouldBe(1);
        steps["rows left"].Answer!.Value.GetProperty("count").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task What_looks_like_SQL_is_a_value()
        => Rows((await fixture.AnyTableAsync())["create what looks like SQL"]).ShouldHaveSingleItem().ShouldContain("DROP TABLE");

    [Theory]
    [InlineData("table not allowed")]
    [InlineData("table that looks like SQL")]
    [InlineData("column not allowed")]
    [InlineData("column that looks like SQL")]
    [InlineData("update without a condition")]
    [InlineData("delete without a condition")]
    public async Task What_the_configuration_does_not_allow_is_rejected_before_it_is_sent(string step)
    {
        var error = (await fixture.AnyTableAsync())[step].Failed;

        error.Type.ShouldBe("InfraRequestRejectedError", error.ToString());
        error.Cause.ShouldBe("NoneType");
    }

    [Theory]
    [InlineData("create again", "UniqueViolationError")]
    [InlineData("create without", "NotNullViolationError")]
    [InlineData("create with a value against a check", "CheckViolationError")]
    [InlineData("create with a value of a wrong type", "DataError")]
    [InlineData("table that is not there", "UndefinedTableError")]
    public async Task A_row_that_the_server_does_not_take_is_rejected(string step, string cause)
    {
        var error = (await fixture.AnyTableAsync())[step].Failed;

        error.Type.ShouldBe("InfraRequestRejectedError", error.ToString());
        error.Cause.ShouldBe(cause);
    }

    [Fact]
    public async Task Records_of_named_fields_are_created_read_updated_searched_and_deleted()
    {
        var steps = await fixture.NamedFieldsAsync();

        Records(steps["create"]).ShouldHaveSingleItem().ShouldContain("\"total\":\"12.50\"");
        Records(steps["read"]).ShouldBe(Records(steps["create"]));
        Records(steps["update"]).ShouldHaveSingleItem().ShouldContain("\"paid\":true");
        Records(steps["update"]).ShouldHaveSingleItem().ShouldContain(PostgresSession.RowValue);
        Records(steps["update to NULL"]).ShouldHaveSingleItem().ShouldContain("\"total\":null");
        Records(steps["search"]).ShouldHaveSingleItem().ShouldContain(PostgresSession.RowValue);
        Records(steps["search for nothing there"]).ShouldBeEmpty();
        Affected(steps["delete"]).ShouldBe(1);
        Records(steps["read what is gone"]).ShouldBeEmpty();
        steps["create again"].Failed.Type.ShouldBe("InfraRequestRejectedError");
    }

    public static TheoryData<string, string[]> Troubles { get; } = new()
    {
        { "too slow", ["InfraTimeoutError"] },
        { "cancelled by the server", ["InfraTimeoutError"] },
        { "connection cut", ["InfraConnectionError", "InfraUnavailableError"] },
        { "connection cut before", ["InfraConnectionError"] },
        { "connection cut while it waits", ["InfraConnectionError", "InfraUnavailableError"] },
        { "connection closed", ["InfraConnectionError"] },
        { "server killed", ["InfraConnectionError", "InfraUnavailableError"] },
        { "server gone", ["InfraConnectionError"] },
        { "wrong password", ["InfraAuthenticationError"] },
    };

    [Theory]
    [MemberData(nameof(Troubles))]
    public async Task Trouble_with_the_server_is_named(string step, string[] types)
    {
        foreach (var steps in new[] { await fixture.AnyTableAsync(), await fixture.NamedFieldsAsync() })
        {
            var error = steps[step].Failed;
            types.ShouldContain(error.Type, error.ToString());
            error.Types.ShouldContain("ModelOnexError");
            error.Cause.ShouldNotBe("NoneType");
        }
    }

    [Fact]
    public async Task A_connection_works_again_after_a_time_out_and_a_pool_works_as_well()
    {
        foreach (var steps in new[] { await fixture.AnyTableAsync(), await fixture.NamedFieldsAsync() })
        {
            Affected(steps["after the time-out"]).ShouldBe(0);
            Affected(steps["through a pool"]).ShouldBe(0);
        }
    }

    [Fact]
    public async Task Every_answer_and_every_error_carries_the_correlation_id()
    {
        foreach (var (name, step) in (await fixture.AnyTableAsync()).Concat(await fixture.NamedFieldsAsync()).Where(step => step.Key != "rows left"))
        {
            var carried = step.Error?.CorrelationId ?? step.Answer!.Value.GetProperty("correlation_id").GetString();
            carried.ShouldBe(NodeSession.CorrelationId, $"{name}: {step.Error}");
        }
    }

    [Fact]
    public async Task No_error_shows_a_password_or_what_is_in_a_row()
    {
        foreach (var (name, step) in (await fixture.AnyTableAsync()).Concat(await fixture.NamedFieldsAsync()))
        {
            if (step.Error is not { } error) continue;
            foreach (var secret in new[] { PostgresServer.Password, PostgresSession.RowValue })
            {
                error.Text.ShouldNotContain(secret, Case.Insensitive, name);
                error.Context.ShouldNotContain(secret, Case.Insensitive, name);
            }
        }
    }

    private static int Affected(NodeStep step) => step.Answered.GetProperty("affected_rows").GetInt32();

    private static ImmutableArray<string> Rows(NodeStep step) => [.. step.Answered.GetProperty("rows").EnumerateArray().Select(row => Compact(row))];

    private static ImmutableArray<string> Records(NodeStep step) => [.. step.Answered.GetProperty("records").EnumerateArray().Select(row => Compact(row))];

    private static string Compact(JsonElement row) => JsonSerializer.Serialize(row);
}
