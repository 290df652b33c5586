using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FamilyTimeBot.Store.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class OutboxIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Outbox_Kind_DueAt",
                table: "Outbox");

            migrationBuilder.DropIndex(
                name: "IX_Outbox_ProviderId",
                table: "Outbox");

            migrationBuilder.DropIndex(
                name: "IX_Outbox_To_SentAt",
                table: "Outbox");

            migrationBuilder.DropIndex(
                name: "IX_Outbox_Until",
                table: "Outbox");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_Kind_DueAt",
                table: "Outbox",
                columns: new[] { "Kind", "DueAt" },
                filter: "\"PersonRef\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_ProviderId",
                table: "Outbox",
                column: "ProviderId",
                filter: "\"ProviderId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_To_SentAt",
                table: "Outbox",
                columns: new[] { "To", "SentAt" },
                filter: "\"SentAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_Until",
                table: "Outbox",
                column: "Until",
                filter: "\"Until\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Outbox_Kind_DueAt",
                table: "Outbox");

            migrationBuilder.DropIndex(
                name: "IX_Outbox_ProviderId",
                table: "Outbox");

            migrationBuilder.DropIndex(
                name: "IX_Outbox_To_SentAt",
                table: "Outbox");

            migrationBuilder.DropIndex(
                name: "IX_Outbox_Until",
                table: "Outbox");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_Kind_DueAt",
                table: "Outbox",
                columns: new[] { "Kind", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_ProviderId",
                table: "Outbox",
                column: "ProviderId");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_To_SentAt",
                table: "Outbox",
                columns: new[] { "To", "SentAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_Until",
                table: "Outbox",
                column: "Until");
        }
    }
}
