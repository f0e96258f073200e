package dev.podwright.model.internal.yaml;

import dev.podwright.model.internal.json.TextProblem;
import dev.podwright.report.ReadRule;
import java.util.Arrays;

/**
 * Turns the text of a document into tokens, as libyaml does and go-yaml after it; the parser sees no more of the text
 * than it needs, since what follows a complete document does not count.
 */
final class Scanner {
    private final Cursor in;
    private final int maxDepth;
    private final Tokens tokens = new Tokens();
    private final SimpleKeys keys = new SimpleKeys();
    private final PlainScalars plain;
    private final QuotedScalars quoted;
    private final BlockScalars blocks;
    private final Properties properties;
    private int[] indents = new int[16];
    private int depth;
    private int indent = -1;
    private boolean keyAllowed = true;
    private boolean ready;

    Scanner(Cursor in, int maxDepth) {
        this.in = in;
        this.maxDepth = maxDepth;
        this.plain = new PlainScalars(in);
        this.quoted = new QuotedScalars(in);
        this.blocks = new BlockScalars(in);
        this.properties = new Properties(in);
    }

    /** The kind of the next token; its parts are then in the queue's accessors. */
    int peek() {
        if (!ready) {
            while (tokens.isEmpty() || keys.awaits(in, tokens.taken())) {
                scanToken();
            }
            ready = true;
        }
        return tokens.kind();
    }

    /** Takes the token that was peeked at. */
    void take() {
        tokens.take();
        ready = false;
    }

    Tokens tokens() {
        return tokens;
    }

    private boolean inFlow() {
        return keys.level() > 0;
    }

    private void scanToken() {
        skipToToken();
        closeBlocks(in.column());
        char c = in.current();
        char next = c == Cursor.END ? Cursor.END : in.text[in.position + 1];
        switch (c) {
            case Cursor.END -> scanEnd();
            case '[' -> scanFlowStart(Tokens.FLOW_SEQUENCE_START);
            case '{' -> scanFlowStart(Tokens.FLOW_MAPPING_START);
            case ']' -> scanFlowEnd(Tokens.FLOW_SEQUENCE_END);
            case '}' -> scanFlowEnd(Tokens.FLOW_MAPPING_END);
            case ',' -> {
                keys.remove();
                keyAllowed = true;
                addIndicator(Tokens.FLOW_ENTRY);
            }
            case '-' -> {
                if (in.atDocumentIndicator()) {
                    scanDocumentIndicator(Tokens.DOCUMENT_START);
                } else if (Cursor.isBlankOrEnd(next)) {
                    scanBlockEntry();
                } else {
                    scanPlain();
                }
            }
            case '.' -> {
                if (in.atDocumentIndicator()) {
                    scanDocumentIndicator(Tokens.DOCUMENT_END);
                } else {
                    scanPlain();
                }
            }
            case '?' -> {
                if (inFlow() || Cursor.isBlankOrEnd(next)) {
                    scanKey();
                } else {
                    scanPlain();
                }
            }
            case ':' -> {
                if (inFlow() || Cursor.isBlankOrEnd(next)) {
                    scanValue();
                } else {
                    scanPlain();
                }
            }
            case '*' -> scanAnchor(Tokens.ALIAS);
            case '&' -> scanAnchor(Tokens.ANCHOR);
            case '!' -> {
                saveKey();
                keyAllowed = false;
                properties.scanTag(tokens);
            }
            case '\'', '"' -> scanQuoted();
            case '|', '>' -> scanBlockScalar();
            case '%' -> scanDirective();
            case '\t' -> throw in.problem("A tab stands where the indentation must be", "Indent with spaces");
            case '@', '`', '#' -> throw misplaced(c);
            default -> scanPlain();
        }
    }

    private TextProblem misplaced(char c) {
        return in.problem("No value can begin with " + c, "Put the text in quotes");
    }

    /** Tabs count as space only where they cannot be taken for indentation. */
    private void skipToToken() {
        while (true) {
            char c = in.current();
            while (c == ' ' || (c == '\t' && (inFlow() || !keyAllowed))) {
                in.position++;
                c = in.current();
            }
            if (c == '#') {
                in.skipToBreak();
                c = in.current();
            }
            if (!Cursor.isBreak(c)) {
                return;
            }
            in.skipBreak();
            if (!inFlow()) {
                keyAllowed = true;
            }
        }
    }

    private void addIndicator(int kind) {
        tokens.add(kind, in.line, in.column());
        in.position++;
    }

    private void saveKey() {
        if (keyAllowed) {
            keys.save(in, !inFlow() && indent == in.column(), tokens.nextNumber());
        }
    }

    private void openBlock(int column, int token, int kind, int line) {
        if (inFlow() || indent >= column) {
            return;
        }
        if (depth == maxDepth) {
            throw tooDeep();
        }
        if (depth == indents.length) {
            indents = Arrays.copyOf(indents, depth * 2);
        }
        indents[depth++] = indent;
        indent = column;
        tokens.insert(token, kind, line, column);
    }

    private void closeBlocks(int column) {
        if (inFlow()) {
            return;
        }
        while (indent > column) {
            tokens.add(Tokens.BLOCK_END, in.line, in.column());
            indent = indents[--depth];
        }
    }

    private TextProblem tooDeep() {
        return new TextProblem(
                ReadRule.LIMIT,
                in.line,
                in.column() + 1,
                "Values nest deeper than " + maxDepth + " levels",
                "Make the document flatter, or raise ReadLimits.maxDepth");
    }

    private void scanEnd() {
        closeBlocks(-1);
        keys.remove();
        keyAllowed = false;
        tokens.add(Tokens.STREAM_END, in.line, in.column());
    }

    private void scanDocumentIndicator(int kind) {
        closeBlocks(-1);
        keys.remove();
        keyAllowed = false;
        addIndicator(kind);
        in.position += 2;
    }

    private void scanDirective() {
        if (in.column() != 0) {
            throw misplaced('%');
        }
        closeBlocks(-1);
        keys.remove();
        keyAllowed = false;
        properties.scanDirective(tokens);
    }

    private void scanFlowStart(int kind) {
        saveKey();
        if (keys.level() == maxDepth) {
            throw tooDeep();
        }
        keys.enter(tokens.nextNumber());
        keyAllowed = true;
        addIndicator(kind);
    }

    private void scanFlowEnd(int kind) {
        keys.remove();
        keys.leave();
        keyAllowed = false;
        addIndicator(kind);
    }

    private void scanBlockEntry() {
        if (!inFlow()) {
            if (!keyAllowed) {
                throw in.problem(
                        "A list item cannot begin here", "Begin the list in a new line, or put the text in quotes");
            }
            openBlock(in.column(), tokens.nextNumber(), Tokens.BLOCK_SEQUENCE_START, in.line);
        }
        keys.remove();
        keyAllowed = true;
        addIndicator(Tokens.BLOCK_ENTRY);
    }

    private void scanKey() {
        if (!inFlow()) {
            if (!keyAllowed) {
                throw in.problem("A key cannot begin here", "Put a text in quotes if it shall begin with ?");
            }
            openBlock(in.column(), tokens.nextNumber(), Tokens.BLOCK_MAPPING_START, in.line);
        }
        keys.remove();
        keyAllowed = !inFlow();
        addIndicator(Tokens.KEY);
    }

    private void scanValue() {
        if (keys.isPossible(in)) {
            tokens.insert(keys.token(), Tokens.KEY, keys.line(), keys.column());
            openBlock(keys.column(), keys.token(), Tokens.BLOCK_MAPPING_START, keys.line());
            keys.take();
            keyAllowed = false;
        } else {
            if (!inFlow()) {
                if (!keyAllowed) {
                    throw in.problem(
                            "A colon and a space make a key of a text that cannot be one here",
                            "Put the text in quotes, or begin the value in a new line with more indentation");
                }
                openBlock(in.column(), tokens.nextNumber(), Tokens.BLOCK_MAPPING_START, in.line);
            }
            keyAllowed = !inFlow();
        }
        addIndicator(Tokens.VALUE);
    }

    private void scanAnchor(int kind) {
        saveKey();
        keyAllowed = false;
        properties.scanAnchor(kind, tokens);
    }

    private void scanQuoted() {
        saveKey();
        keyAllowed = false;
        int line = in.line;
        int column = in.column();
        tokens.add(Tokens.QUOTED, line, column, quoted.scan(), null);
    }

    private void scanPlain() {
        saveKey();
        int line = in.line;
        int column = in.column();
        String value = plain.scan(inFlow(), indent + 1);
        keyAllowed = plain.endedLine();
        tokens.add(Tokens.PLAIN, line, column, value, null);
    }

    private void scanBlockScalar() {
        if (inFlow()) {
            throw in.problem("A block of text cannot begin within braces or brackets", "Put the text in quotes");
        }
        keys.remove();
        keyAllowed = true;
        int line = in.line;
        int column = in.column();
        tokens.add(Tokens.QUOTED, line, column, blocks.scan(indent), null);
    }
}
