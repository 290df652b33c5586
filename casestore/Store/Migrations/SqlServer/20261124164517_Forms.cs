using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FamilyTimeBot.Store.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Forms : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Nothing has ever been kept in it; SQL Server does not turn a text into bytes.
            migrationBuilder.DropColumn(
                name: "QuestionAsked",
                table: "Records");

            migrationBuilder.AddColumn<byte[]>(
                name: "QuestionAsked",
                table: "Records",
                type: "varbinary(max)",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "Answer",
                table: "Records",
                type: "varbinary(max)",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Answered",
                table: "Records",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "CarerMayRead",
                table: "Records",
                type: "bit",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Finished",
                table: "Records",
                type: "bit",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Move",
                table: "Records",
                type: "nvarchar(32)",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "PlanVersion",
                table: "Records",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Questionnaire",
                table: "Records",
                type: "nvarchar(max)",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ReadReference",
                table: "Records",
                type: "nvarchar(max)",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "StopAsking",
                table: "Records",
                type: "bit",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Value",
                table: "Records",
                type: "nvarchar(max)",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "WithHelp",
                table: "Records",
                type: "bit",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Answer",
                table: "Records");

            migrationBuilder.DropColumn(
                name: "Answered",
                table: "Records");

            migrationBuilder.DropColumn(
                name: "CarerMayRead",
                table: "Records");

            migrationBuilder.DropColumn(
                name: "Finished",
                table: "Records");

            migrationBuilder.DropColumn(
                name: "Move",
                table: "Records");

            migrationBuilder.DropColumn(
                name: "PlanVersion",
                table: "Records");

            migrationBuilder.DropColumn(
                name: "Questionnaire",
                table: "Records");

            migrationBuilder.DropColumn(
                name: "ReadReference",
                table: "Records");

            migrationBuilder.DropColumn(
                name: "StopAsking",
                table: "Records");

            migrationBuilder.DropColumn(
                name: "Value",
                table: "Records");

            migrationBuilder.DropColumn(
                name: "WithHelp",
                table: "Records");

            migrationBuilder.DropColumn(
                name: "QuestionAsked",
                table: "Records");

            migrationBuilder.AddColumn<string>(
                name: "QuestionAsked",
                table: "Records",
                type: "nvarchar(max)",
                nullable: true);
        }
    }
}
