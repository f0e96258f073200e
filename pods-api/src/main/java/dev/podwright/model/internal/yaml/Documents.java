package dev.podwright.model.internal.yaml;

import dev.podwright.json.JsonNull;
import dev.podwright.json.JsonValue;
import dev.podwright.json.ReadLimits;
import dev.podwright.model.internal.json.TextDocument;
import dev.podwright.model.internal.json.TextProblem;
import dev.podwright.report.ReadRule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts a text into documents where a line begins with {@code ---}, as kubectl does, and reads each by itself. */
final class Documents {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final char[] text;
    private final int length;
    private final Budget budget;
    private final List<TextDocument> documents = new ArrayList<>();
    private int index;
    private int start;
    private int startLine = 1;
    private int bad = -1;
    private int badLine;
    private int badLineStart;
    private @Nullable TextProblem separatorProblem;

    /** The text must have room for two more characters. */
    Documents(char[] text, int length, ReadLimits limits) {
        this.text = text;
        this.length = length;
        this.budget = new Budget(limits);
    }

    List<TextDocument> read() {
        int end = length;
        if (end > 0 && text[end - 1] != '\n') {
            text[end++] = '\n';
        }
        text[end] = Cursor.END;
        int lineStart = 0;
        int line = 1;
        boolean afterLineFeed = true;
        int p = 0;
        while (p < end) {
            char c = text[p];
            if (afterLineFeed && c == '-' && text[p + 1] == '-' && text[p + 2] == '-') {
                if (!separate(p, line)) {
                    return documents;
                }
            }
            afterLineFeed = false;
            if (c >= ' ' && c < '\u007F') {
                p++;
            } else if (Cursor.isBreak(c)) {
                afterLineFeed = c == '\n' || Cursor.breakWidth(text, p) > 1;
                p += Cursor.breakWidth(text, p);
                line++;
                lineStart = p;
            } else {
                int width = widthOfAllowed(p);
                if (width == 0 && bad < 0) {
                    bad = p;
                    badLine = line;
                    badLineStart = lineStart;
                }
                p += Math.max(width, 1);
            }
        }
        if (start < end) {
            finish(end);
        }
        return documents;
    }

    /** How many characters the one at a position takes, or 0 where YAML does not allow it. */
    private int widthOfAllowed(int p) {
        char c = text[p];
        if (Character.isHighSurrogate(c)) {
            return Character.isLowSurrogate(text[p + 1]) ? 2 : 0;
        }
        boolean allowed = c == '\t' || (c >= '\u00A0' && c <= '\uFFFD' && !Character.isLowSurrogate(c));
        return allowed ? 1 : 0;
    }

    /** Ends the document before the separator at p, if there is one; false where the limits allow no further one. */
    private boolean separate(int p, int line) {
        int after = p + 3;
        while (isSpace(text[after])) {
            after++;
        }
        boolean alone = text[after] == '\n' || text[after] == '#' || text[after] == Cursor.END;
        boolean first = start == p;
        if (!first) {
            finish(p);
            if (index >= budget.limits().maxDocuments()) {
                refuseDocument(line);
                return false;
            }
        }
        if (!alone) {
            separatorProblem = Cursor.problem(
                    line,
                    after - p,
                    "kubectl takes nothing but a comment after --- in the same line",
                    "Begin the document in the next line");
        }
        if (!first) {
            // a sound separator is no part of the document after it, another one is: YAML itself allows text there
            start = alone ? lineAfter(after) : p;
            startLine = alone ? line + 1 : line;
        }
        return true;
    }

    private int lineAfter(int position) {
        int p = position;
        while (text[p] != '\n') {
            p++;
        }
        return p + 1;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r' && c != '\n') || (c > ' ' && isWideSpace(c));
    }

    private static boolean isWideSpace(char c) {
        return c == '\u0085' || Character.isSpaceChar(c);
    }

    private void refuseDocument(int line) {
        int most = budget.limits().maxDocuments();
        TextProblem problem = new TextProblem(
                ReadRule.LIMIT,
                line,
                1,
                "The text has more than " + most + " documents",
                "Split the text, or raise ReadLimits.maxDocuments");
        documents.add(new TextDocument(index, line, null, List.of(problem.in(index))));
    }

    private void finish(int end) {
        Problems problems = new Problems(index);
        if (separatorProblem != null) {
            problems.add(separatorProblem);
        }
        JsonValue root = null;
        budget.beginDocument();
        if (bad >= 0) {
            problems.add(badCharacter());
        } else {
            char kept = text[end];
            text[end] = Cursor.END;
            try {
                root = compose(problems);
            } catch (TextProblem problem) {
                problems.add(problem);
            }
            text[end] = kept;
        }
        boolean empty =
                (root == null || root instanceof JsonNull) && problems.list().isEmpty();
        if (!empty) {
            documents.add(new TextDocument(index, startLine, problems.leavesValue() ? root : null, problems.list()));
        }
        index++;
        bad = -1;
        separatorProblem = null;
    }

    private @Nullable JsonValue compose(Problems problems) {
        int from = text[start] == BYTE_ORDER_MARK ? start + 1 : start;
        Scanner scanner =
                new Scanner(new Cursor(text, from, startLine), budget.limits().maxDepth());
        return new Composer(new Parser(scanner), budget, problems).compose();
    }

    private TextProblem badCharacter() {
        char c = text[bad];
        int column = bad - badLineStart;
        if (Character.isSurrogate(c)) {
            boolean utf16 = bad == start && (c & 0xFF) >= 0xFE;
            return Cursor.problem(
                    badLine,
                    column,
                    utf16 ? "The text is UTF-16" : "Here is something that is no character of UTF-8",
                    "Save the text as UTF-8");
        }
        return Cursor.problem(
                badLine,
                column,
                String.format("The control character U+%04X is not allowed", (int) c),
                "Take it out, or write it as an escape in double quotes");
    }
}
