using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FamilyTimeBot.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ShownWith : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "Shown",
                table: "Messages",
                type: "BLOB",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Shown",
                table: "Messages");
        }
    }
}
