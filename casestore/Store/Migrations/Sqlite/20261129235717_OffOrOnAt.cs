using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FamilyTimeBot.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class OffOrOnAt : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "OffOrOnAt",
                table: "Sessions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_OffOrOnAt",
                table: "Sessions",
                column: "OffOrOnAt",
                filter: "OffOrOnAt IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Sessions_OffOrOnAt",
                table: "Sessions");

            migrationBuilder.DropColumn(
                name: "OffOrOnAt",
                table: "Sessions");
        }
    }
}
