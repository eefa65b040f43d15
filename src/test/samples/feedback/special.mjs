// Writes the originals with threaded comments (SheetJS) and with protection and names of one sheet (ExcelJS) that SpecialOriginalsTest
// annotates. Usage: npm install xlsx@0.18.5 exceljs@4.4.0, then node special.mjs; the files land in src/test/resources/feedback.
import { createRequire } from "node:module";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

const require = createRequire(path.join(process.cwd(), "here.js"));
const XLSX = require("xlsx");
const ExcelJS = require("exceljs");
const target = path.join(path.dirname(fileURLToPath(import.meta.url)), "..", "..", "resources", "feedback");
const head = ["序号", "单位名称", "职工人数", "会员人数", "单位类型"];
const rows = Array.from({ length: 12 }, (_, k) => k + 1).map(i => [i, `第${i}分会`, 1000 + 17 * i, 900 + 19 * i, i % 2 ? "企业" : "机关"]);
const cover = [["报表代码", "M01"], ["单位代码", "520100"], ["统计期", "2024"], ["版本", 1]];

const threaded = XLSX.utils.book_new();
XLSX.utils.book_append_sheet(threaded, XLSX.utils.aoa_to_sheet(cover), "封面");
const table = XLSX.utils.aoa_to_sheet([["会员情况表"], head, ...rows]);
table.D6.c = [{ a: "王", t: "这个数对吗？", T: true }, { a: "李", t: "对，已与人社核对", T: true }];
table.C4.c = [{ a: "李", t: "与人社数据一致" }];
table.C4.c.hidden = true;
XLSX.utils.book_append_sheet(threaded, table, "表一");
XLSX.writeFile(threaded, path.join(target, "threaded.xlsx"), { compression: true });

const guarded = new ExcelJS.Workbook();
guarded.creator = "某工会";
guarded.created = guarded.modified = new Date("2024-12-31T00:00:00Z");
guarded.addWorksheet("封面").addRows(cover);
const list = guarded.addWorksheet("表一", { pageSetup: { printArea: "A1:E14", printTitlesRow: "1:2" } });
list.addRows([["会员情况表"], head, ...rows]);
list.getCell("D9").protection = { locked: false };
list.getCell("D9").note = "此处可以修改";
list.autoFilter = "A2:E14";
await list.protect("", { selectLockedCells: true, selectUnlockedCells: true });
const third = guarded.addWorksheet("说明", { pageSetup: { printArea: "A1:B2" } });
third.addRows([["填表说明"], ["人数为年末数"]]);
await guarded.xlsx.writeFile(path.join(target, "guarded.xlsx"));
