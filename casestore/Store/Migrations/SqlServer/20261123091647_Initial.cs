using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FamilyTimeBot.Store.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Addresses",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Channel = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Value = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Privacy = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    OptedOutAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    WrongNumberAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Addresses", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Conversations",
                columns: table => new
                {
                    Key = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Version = table.Column<int>(type: "int", nullable: false),
                    State = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Conversations", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "ErasureReceipts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    PersonRef = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Content = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ErasureReceipts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Messages",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Channel = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    MessageId = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    From = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    To = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    PersonRef = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true, collation: "Latin1_General_100_BIN2"),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Text = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Replies = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    ReadAs = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Messages", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Outbox",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Purpose = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Kind = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Channel = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    To = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false, collation: "Latin1_General_100_BIN2"),
                    PersonRef = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true, collation: "Latin1_General_100_BIN2"),
                    SessionRef = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Text = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    DueAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    StaleAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    PlannedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    State = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    Attempts = table.Column<int>(type: "int", nullable: false),
                    LeaseUntil = table.Column<DateTime>(type: "datetime2", nullable: true),
                    LeaseBy = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    SentAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ProviderId = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    ProviderStatus = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: true),
                    Error = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Until = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Outbox", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "People",
                columns: table => new
                {
                    Ref = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    FirstName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Role = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    Language = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    Format = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    Muted = table.Column<bool>(type: "bit", nullable: false),
                    NoticeGivenAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    OnHold = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_People", x => x.Ref);
                });

            migrationBuilder.CreateTable(
                name: "Records",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    PersonRef = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Role = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: true),
                    ChildRef = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true, collation: "Latin1_General_100_BIN2"),
                    SessionRef = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Channel = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    Address = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Words = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    MessageIds = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    RunId = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    SupersedesId = table.Column<long>(type: "bigint", nullable: true),
                    Unconfirmed = table.Column<bool>(type: "bit", nullable: false),
                    Partial = table.Column<bool>(type: "bit", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    State = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: true),
                    IsReport = table.Column<bool>(type: "bit", nullable: true),
                    Conditional = table.Column<bool>(type: "bit", nullable: true),
                    About = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    WishedFor = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    Sort = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: true),
                    Grade = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: true),
                    Reference = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: true, collation: "Latin1_General_100_BIN2"),
                    AnsweredAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    AnsweredBy = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Rating = table.Column<int>(type: "int", nullable: true),
                    Question = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    QuestionAsked = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    QuestionnaireVersion = table.Column<int>(type: "int", nullable: true),
                    Who = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: true),
                    WishesVirtual = table.Column<bool>(type: "bit", nullable: true),
                    Withdrawn = table.Column<bool>(type: "bit", nullable: true),
                    TakenBack = table.Column<bool>(type: "bit", nullable: true),
                    Minutes = table.Column<int>(type: "int", nullable: true),
                    PastLimit = table.Column<bool>(type: "bit", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Records", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Venues",
                columns: table => new
                {
                    Ref = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Address = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Venues", x => x.Ref);
                });

            migrationBuilder.CreateTable(
                name: "AddressPeople",
                columns: table => new
                {
                    AddressId = table.Column<long>(type: "bigint", nullable: false),
                    PersonRef = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AddressPeople", x => new { x.AddressId, x.PersonRef });
                    table.ForeignKey(
                        name: "FK_AddressPeople_Addresses_AddressId",
                        column: x => x.AddressId,
                        principalTable: "Addresses",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AddressPeople_People_PersonRef",
                        column: x => x.PersonRef,
                        principalTable: "People",
                        principalColumn: "Ref",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Children",
                columns: table => new
                {
                    Ref = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    FirstName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    BornOn = table.Column<DateOnly>(type: "date", nullable: true),
                    PersonRef = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true, collation: "Latin1_General_100_BIN2"),
                    MayMessage = table.Column<bool>(type: "bit", nullable: false),
                    MayMessageRecordedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    MayMessageRecordedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    SocialWorkerRef = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true, collation: "Latin1_General_100_BIN2"),
                    OnHold = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Children", x => x.Ref);
                    table.ForeignKey(
                        name: "FK_Children_People_PersonRef",
                        column: x => x.PersonRef,
                        principalTable: "People",
                        principalColumn: "Ref",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Children_People_SocialWorkerRef",
                        column: x => x.SocialWorkerRef,
                        principalTable: "People",
                        principalColumn: "Ref",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Relationships",
                columns: table => new
                {
                    PersonRef = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ChildRef = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Kind = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Tell = table.Column<int>(type: "int", nullable: false),
                    Suspended = table.Column<bool>(type: "bit", nullable: false),
                    CourtRestrained = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Relationships", x => new { x.PersonRef, x.ChildRef });
                    table.ForeignKey(
                        name: "FK_Relationships_Children_ChildRef",
                        column: x => x.ChildRef,
                        principalTable: "Children",
                        principalColumn: "Ref",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Relationships_People_PersonRef",
                        column: x => x.PersonRef,
                        principalTable: "People",
                        principalColumn: "Ref",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Sessions",
                columns: table => new
                {
                    Ref = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ChildRef = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    StartsAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    EndsAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    VenueRef = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Type = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    State = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    PractitionerRef = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Arrangement = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true, collation: "Latin1_General_100_BIN2"),
                    RingIn = table.Column<bool>(type: "bit", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sessions", x => x.Ref);
                    table.ForeignKey(
                        name: "FK_Sessions_Children_ChildRef",
                        column: x => x.ChildRef,
                        principalTable: "Children",
                        principalColumn: "Ref",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Sessions_People_PractitionerRef",
                        column: x => x.PractitionerRef,
                        principalTable: "People",
                        principalColumn: "Ref",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Sessions_Venues_VenueRef",
                        column: x => x.VenueRef,
                        principalTable: "Venues",
                        principalColumn: "Ref",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SessionAttendees",
                columns: table => new
                {
                    SessionRef = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    PersonRef = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SessionAttendees", x => new { x.SessionRef, x.PersonRef });
                    table.ForeignKey(
                        name: "FK_SessionAttendees_People_PersonRef",
                        column: x => x.PersonRef,
                        principalTable: "People",
                        principalColumn: "Ref",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SessionAttendees_Sessions_SessionRef",
                        column: x => x.SessionRef,
                        principalTable: "Sessions",
                        principalColumn: "Ref",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Addresses_Channel_Value",
                table: "Addresses",
                columns: new[] { "Channel", "Value" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AddressPeople_PersonRef",
                table: "AddressPeople",
                column: "PersonRef");

            migrationBuilder.CreateIndex(
                name: "IX_Children_PersonRef",
                table: "Children",
                column: "PersonRef");

            migrationBuilder.CreateIndex(
                name: "IX_Children_SocialWorkerRef",
                table: "Children",
                column: "SocialWorkerRef");

            migrationBuilder.CreateIndex(
                name: "IX_Conversations_UpdatedAt",
                table: "Conversations",
                column: "UpdatedAt");

            migrationBuilder.CreateIndex(
                name: "IX_ErasureReceipts_PersonRef",
                table: "ErasureReceipts",
                column: "PersonRef");

            migrationBuilder.CreateIndex(
                name: "IX_Messages_At",
                table: "Messages",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_Messages_Channel_MessageId",
                table: "Messages",
                columns: new[] { "Channel", "MessageId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Messages_PersonRef",
                table: "Messages",
                column: "PersonRef");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_Kind_DueAt",
                table: "Outbox",
                columns: new[] { "Kind", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_PersonRef",
                table: "Outbox",
                column: "PersonRef");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_ProviderId",
                table: "Outbox",
                column: "ProviderId");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_Purpose",
                table: "Outbox",
                column: "Purpose",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_SessionRef",
                table: "Outbox",
                column: "SessionRef");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_State_DueAt",
                table: "Outbox",
                columns: new[] { "State", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_To_SentAt",
                table: "Outbox",
                columns: new[] { "To", "SentAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_Until",
                table: "Outbox",
                column: "Until");

            migrationBuilder.CreateIndex(
                name: "IX_Records_ChildRef_At",
                table: "Records",
                columns: new[] { "ChildRef", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Records_Kind_At",
                table: "Records",
                columns: new[] { "Kind", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Records_PersonRef_SessionRef_Kind",
                table: "Records",
                columns: new[] { "PersonRef", "SessionRef", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_Records_Reference",
                table: "Records",
                column: "Reference",
                unique: true,
                filter: "[Reference] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Records_SessionRef_Kind",
                table: "Records",
                columns: new[] { "SessionRef", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_Records_UrgentOpen",
                table: "Records",
                column: "PersonRef",
                filter: "\"Grade\" = 'Urgent' AND \"AnsweredAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Relationships_ChildRef",
                table: "Relationships",
                column: "ChildRef");

            migrationBuilder.CreateIndex(
                name: "IX_SessionAttendees_PersonRef",
                table: "SessionAttendees",
                column: "PersonRef");

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_Arrangement",
                table: "Sessions",
                column: "Arrangement");

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_ChildRef_StartsAt",
                table: "Sessions",
                columns: new[] { "ChildRef", "StartsAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_PractitionerRef",
                table: "Sessions",
                column: "PractitionerRef");

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_StartsAt",
                table: "Sessions",
                column: "StartsAt");

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_VenueRef",
                table: "Sessions",
                column: "VenueRef");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AddressPeople");

            migrationBuilder.DropTable(
                name: "Conversations");

            migrationBuilder.DropTable(
                name: "ErasureReceipts");

            migrationBuilder.DropTable(
                name: "Messages");

            migrationBuilder.DropTable(
                name: "Outbox");

            migrationBuilder.DropTable(
                name: "Records");

            migrationBuilder.DropTable(
                name: "Relationships");

            migrationBuilder.DropTable(
                name: "SessionAttendees");

            migrationBuilder.DropTable(
                name: "Addresses");

            migrationBuilder.DropTable(
                name: "Sessions");

            migrationBuilder.DropTable(
                name: "Children");

            migrationBuilder.DropTable(
                name: "Venues");

            migrationBuilder.DropTable(
                name: "People");
        }
    }
}
