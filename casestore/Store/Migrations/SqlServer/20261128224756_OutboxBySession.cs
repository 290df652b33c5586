using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FamilyTimeBot.Store.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class OutboxBySession : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Outbox_Purpose",
                table: "Outbox");

            migrationBuilder.DropIndex(
                name: "IX_Outbox_SessionRef",
                table: "Outbox");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_Purpose",
                table: "Outbox",
                column: "Purpose",
                unique: true,
                filter: "\"SessionRef\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_SessionRef_Purpose",
                table: "Outbox",
                columns: new[] { "SessionRef", "Purpose" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Outbox_Purpose",
                table: "Outbox");

            migrationBuilder.DropIndex(
                name: "IX_Outbox_SessionRef_Purpose",
                table: "Outbox");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_Purpose",
                table: "Outbox",
                column: "Purpose",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_SessionRef",
                table: "Outbox",
                column: "SessionRef");
        }
    }
}
