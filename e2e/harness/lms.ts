/** A page with a small run-time API of SCORM 1.2 that holds to the order of its calls and to its data model, and a frame with the lesson. */
export const lmsPage = (lesson: string, kept: Readonly<Record<string, string>> = {}): string => `<!doctype html><title>LMS</title>
<script>
const WORDS = {
  "cmi.core.lesson_status": /^(passed|completed|failed|incomplete|browsed|not attempted)$/,
  "cmi.core.score.raw": /^\\d{1,3}(\\.\\d+)?$/, "cmi.core.score.min": /^0$/, "cmi.core.score.max": /^100$/,
  "cmi.core.session_time": /^\\d{2,4}:\\d\\d:\\d\\d(\\.\\d{1,2})?$/, "cmi.core.exit": /^(time-out|suspend|logout|)$/,
  "cmi.suspend_data": /^[^]{0,4096}$/,
};
const INTERACTION = { id: /^[\\w.-]{1,255}$/, type: /^(true-false|choice|fill-in|matching|performance|sequencing|likert|numeric)$/, student_response: /^[^]{0,255}$/, result: /^(correct|wrong|unanticipated|neutral|-?\\d+(\\.\\d+)?)$/, time: /^\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,2})?$/ };
const data = { "cmi.core.student_name": "Lovelace, Ada", "cmi.core.student_id": "17", ...${JSON.stringify(kept)} };
let state = "none", error = "0", count = 0;
const lms = { data, committed: 0, refused: [] };
window.lms = lms;
const fail = (code, what) => { error = code; lms.refused.push(code + " " + what); return "false"; };
const done = (value = "true") => { error = "0"; return value; };
window.API = {
  LMSInitialize: (x) => (x !== "" || state !== "none" ? fail("101", "initialize") : ((state = "on"), done())),
  LMSGetValue: (name) => (state !== "on" ? (fail("301", name), "") : done(name === "cmi.interactions._count" ? String(count) : (data[name] ?? ""))),
  LMSSetValue: (name, value) => {
    if (state !== "on") return fail("301", name);
    if (typeof value !== "string") return fail("405", name);
    const [, n, field] = /^cmi\\.interactions\\.(\\d+)\\.(\\w+)$/.exec(name) ?? [];
    const words = field === undefined ? WORDS[name] : Number(n) <= count ? INTERACTION[field] : undefined;
    if (words === undefined || !words.test(value)) return fail(words === undefined ? "401" : "405", name + "=" + value);
    if (field === "id" && Number(n) === count) count++;
    data[name] = value;
    return done();
  },
  LMSCommit: () => (state !== "on" ? fail("301", "commit") : (lms.committed++, done())),
  LMSFinish: () => (state !== "on" ? fail("301", "finish") : ((state = "over"), (lms.finished = true), done())),
  LMSGetLastError: () => error, LMSGetErrorString: () => "", LMSGetDiagnostic: () => "",
};
</script>
<iframe src="${lesson}" style="border:0;width:100%;height:95vh"></iframe>`;
