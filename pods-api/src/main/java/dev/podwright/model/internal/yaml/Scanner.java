package dev.podwright.model.internal.yaml;

import static dev.podwright.model.internal.yaml.YamlCharacters.isBlankOrEnd;
import static dev.podwright.model.internal.yaml.YamlCharacters.isBreak;

import dev.podwright.model.internal.json.TextProblem;
import java.util.Arrays;

/**
 * Turns the text of a document into tokens. It scans no more of the text than the parser needs, because what follows the end
 * of a document has no meaning.
 *
 * <p>go-yaml: scannerc.go; each method names the function that it answers for.
 */
final class Scanner {
    private static final int NO_INDENT = -1;

    private final Cursor in;
    private final LimitChecker limits;
    private final TokenQueue tokens = new TokenQueue();
    private final SimpleKeyStack simpleKeys;
    private final PlainScalarScanner plainScalars;
    private final QuotedScalarScanner quotedScalars;
    private final BlockScalarScanner blockScalars;
    private final NodePropertyScanner properties;
    private final DirectiveScanner directives;

    /** The indents of the block collections around the current one. */
    private int[] outerIndents = new int[16];

    private int blockLevel;

    /** The column of the current block collection. */
    private int indent = NO_INDENT;

    private boolean simpleKeyAllowed = true;
    private boolean tokenAvailable;

    Scanner(Cursor in, LimitChecker limits) {
        this.in = in;
        this.limits = limits;
        this.simpleKeys = new SimpleKeyStack(in);
        this.plainScalars = new PlainScalarScanner(in);
        this.quotedScalars = new QuotedScalarScanner(in);
        this.blockScalars = new BlockScalarScanner(in);
        this.properties = new NodePropertyScanner(in);
        this.directives = new DirectiveScanner(in, properties);
    }

    /** The next token, which is valid until {@link #skip}. go-yaml: {@code peek_token}. */
    Token peek() {
        if (!tokenAvailable) {
            fetchMoreTokens();
        }
        return tokens.first();
    }

    /** Removes the next token. go-yaml: {@code skip_token}. */
    void skip() {
        tokens.removeFirst();
        tokenAvailable = false;
    }

    /** go-yaml: {@code yaml_parser_fetch_more_tokens}. */
    private void fetchMoreTokens() {
        while (tokens.isEmpty() || simpleKeys.makesWait(tokens.firstNumber())) {
            fetchNextToken();
        }
        tokenAvailable = true;
    }

    /** go-yaml: {@code yaml_parser_fetch_next_token}. */
    private void fetchNextToken() {
        scanToNextToken();
        unrollIndent(in.column());
        char c = in.current();
        switch (c) {
            case YamlCharacters.END -> fetchStreamEnd();
            case '[' -> fetchFlowCollectionStart(TokenType.FLOW_SEQUENCE_START);
            case '{' -> fetchFlowCollectionStart(TokenType.FLOW_MAPPING_START);
            case ']' -> fetchFlowCollectionEnd(TokenType.FLOW_SEQUENCE_END);
            case '}' -> fetchFlowCollectionEnd(TokenType.FLOW_MAPPING_END);
            case ',' -> fetchFlowEntry();
            case '-' -> {
                if (in.atDocumentIndicator()) {
                    fetchDocumentIndicator(TokenType.DOCUMENT_START);
                } else if (isBlankOrEnd(in.text[in.position + 1])) {
                    fetchBlockEntry();
                } else {
                    fetchPlainScalar();
                }
            }
            case '.' -> {
                if (in.atDocumentIndicator()) {
                    fetchDocumentIndicator(TokenType.DOCUMENT_END);
                } else {
                    fetchPlainScalar();
                }
            }
            case '?' -> {
                if (inFlow() || isBlankOrEnd(in.text[in.position + 1])) {
                    fetchKey();
                } else {
                    fetchPlainScalar();
                }
            }
            case ':' -> {
                if (inFlow() || isBlankOrEnd(in.text[in.position + 1])) {
                    fetchValue();
                } else {
                    fetchPlainScalar();
                }
            }
            case '*' -> fetchAnchor(TokenType.ALIAS);
            case '&' -> fetchAnchor(TokenType.ANCHOR);
            case '!' -> fetchTag();
            case '\'', '"' -> fetchQuotedScalar();
            case '|', '>' -> fetchBlockScalar();
            case '%' -> fetchDirective();
            case '\t' -> throw in.problem("a tab is used as indentation", "indent with spaces");
            case '@', '`', '#' -> throw invalidStart(c);
            default -> fetchPlainScalar();
        }
    }

    private TextProblem invalidStart(char c) {
        return in.problem("a value cannot begin with " + c, "put the text in quotes");
    }

    private boolean inFlow() {
        return simpleKeys.flowLevel() > 0;
    }

    /**
     * Moves over blanks, comments and line breaks. A tab is a blank only where it cannot be taken for indentation.
     *
     * <p>go-yaml: {@code yaml_parser_scan_to_next_token}.
     */
    private void scanToNextToken() {
        while (true) {
            char c = in.current();
            while (c == ' ' || (c == '\t' && (inFlow() || !simpleKeyAllowed))) {
                in.position++;
                c = in.current();
            }
            if (c == '#') {
                in.skipToBreak();
                c = in.current();
            }
            if (!isBreak(c)) {
                return;
            }
            in.skipBreak();
            if (!inFlow()) {
                simpleKeyAllowed = true;
            }
        }
    }

    /** go-yaml: {@code yaml_parser_save_simple_key}. */
    private void saveSimpleKey() {
        if (simpleKeyAllowed) {
            boolean required = !inFlow() && indent == in.column();
            simpleKeys.save(required, tokens.nextNumber());
        }
    }

    /** Begins a block collection at the cursor where its indentation is larger. */
    private void rollIndent(TokenType type) {
        if (!inFlow() && indent < in.column()) {
            rollIndent(tokens.nextNumber(), type, in.mark());
        }
    }

    /**
     * Begins a block collection at a mark where its indentation is larger.
     *
     * <p>go-yaml: {@code yaml_parser_roll_indent}.
     *
     * @param number the number of the token before which the collection begins
     */
    private void rollIndent(int number, TokenType type, Mark start) {
        if (inFlow() || indent >= start.column()) {
            return;
        }
        if (blockLevel == limits.maxDepth()) {
            throw limits.tooDeep(in.mark());
        }
        if (blockLevel == outerIndents.length) {
            outerIndents = Arrays.copyOf(outerIndents, blockLevel * 2);
        }
        outerIndents[blockLevel++] = indent;
        indent = start.column();
        tokens.insert(number, type, start);
    }

    /** Ends the block collections whose indentation is larger than a column. go-yaml: {@code yaml_parser_unroll_indent}. */
    private void unrollIndent(int column) {
        if (inFlow()) {
            return;
        }
        while (indent > column) {
            tokens.add(TokenType.BLOCK_END, in);
            indent = outerIndents[--blockLevel];
        }
    }

    /** Adds the token of an indicator of one character. */
    private void fetchIndicator(TokenType type) {
        tokens.add(type, in);
        in.position++;
    }

    /** go-yaml: {@code yaml_parser_fetch_stream_end}. */
    private void fetchStreamEnd() {
        endDocument();
        tokens.add(TokenType.STREAM_END, in);
    }

    private void endDocument() {
        unrollIndent(NO_INDENT);
        simpleKeys.remove();
        simpleKeyAllowed = false;
    }

    /** go-yaml: {@code yaml_parser_fetch_directive}. */
    private void fetchDirective() {
        if (in.column() != 0) {
            throw invalidStart('%');
        }
        endDocument();
        directives.scan(tokens);
    }

    /** go-yaml: {@code yaml_parser_fetch_document_indicator}. */
    private void fetchDocumentIndicator(TokenType type) {
        endDocument();
        tokens.add(type, in);
        in.position += 3;
    }

    /** go-yaml: {@code yaml_parser_fetch_flow_collection_start}. */
    private void fetchFlowCollectionStart(TokenType type) {
        saveSimpleKey();
        if (simpleKeys.flowLevel() == limits.maxDepth()) {
            throw limits.tooDeep(in.mark());
        }
        simpleKeys.increaseFlowLevel(tokens.nextNumber());
        simpleKeyAllowed = true;
        fetchIndicator(type);
    }

    /** go-yaml: {@code yaml_parser_fetch_flow_collection_end}. */
    private void fetchFlowCollectionEnd(TokenType type) {
        simpleKeys.remove();
        simpleKeys.decreaseFlowLevel();
        simpleKeyAllowed = false;
        fetchIndicator(type);
    }

    /** go-yaml: {@code yaml_parser_fetch_flow_entry}. */
    private void fetchFlowEntry() {
        simpleKeys.remove();
        simpleKeyAllowed = true;
        fetchIndicator(TokenType.FLOW_ENTRY);
    }

    /** go-yaml: {@code yaml_parser_fetch_block_entry}. */
    private void fetchBlockEntry() {
        if (!inFlow() && !simpleKeyAllowed) {
            throw in.problem(
                    "a list item cannot begin here", "begin the list in a new line, or put the text in quotes");
        }
        rollIndent(TokenType.BLOCK_SEQUENCE_START);
        simpleKeys.remove();
        simpleKeyAllowed = true;
        fetchIndicator(TokenType.BLOCK_ENTRY);
    }

    /** go-yaml: {@code yaml_parser_fetch_key}. */
    private void fetchKey() {
        if (!inFlow() && !simpleKeyAllowed) {
            throw in.problem("a key cannot begin here", "put a text in quotes if it begins with ?");
        }
        rollIndent(TokenType.BLOCK_MAPPING_START);
        simpleKeys.remove();
        simpleKeyAllowed = !inFlow();
        fetchIndicator(TokenType.KEY);
    }

    /** go-yaml: {@code yaml_parser_fetch_value}. */
    private void fetchValue() {
        if (simpleKeys.isCurrentValid()) {
            SimpleKey key = simpleKeys.current();
            tokens.insert(key.tokenNumber, TokenType.KEY, key.start);
            rollIndent(key.tokenNumber, TokenType.BLOCK_MAPPING_START, key.start);
            simpleKeys.removeFound();
            simpleKeyAllowed = false;
        } else {
            if (!inFlow() && !simpleKeyAllowed) {
                throw in.problem(
                        "a colon and a space make a key of a text that cannot be one here",
                        "put the text in quotes, or begin the value in a new line with more indentation");
            }
            rollIndent(TokenType.BLOCK_MAPPING_START);
            simpleKeyAllowed = !inFlow();
        }
        fetchIndicator(TokenType.VALUE);
    }

    /** go-yaml: {@code yaml_parser_fetch_anchor}. */
    private void fetchAnchor(TokenType type) {
        saveSimpleKey();
        simpleKeyAllowed = false;
        properties.scanAnchor(tokens.add(type, in));
    }

    /** go-yaml: {@code yaml_parser_fetch_tag}. */
    private void fetchTag() {
        saveSimpleKey();
        simpleKeyAllowed = false;
        properties.scanTag(tokens.add(TokenType.TAG, in));
    }

    /** go-yaml: {@code yaml_parser_fetch_flow_scalar}. */
    private void fetchQuotedScalar() {
        saveSimpleKey();
        simpleKeyAllowed = false;
        quotedScalars.scan(tokens.add(TokenType.SCALAR, in));
    }

    /** go-yaml: {@code yaml_parser_fetch_plain_scalar}. */
    private void fetchPlainScalar() {
        saveSimpleKey();
        Token token = tokens.add(TokenType.SCALAR, in);
        token.setScalar(TokenStyle.PLAIN, plainScalars.scan(inFlow(), indent + 1));
        simpleKeyAllowed = plainScalars.endsWithBreak();
    }

    /** go-yaml: {@code yaml_parser_fetch_block_scalar}. */
    private void fetchBlockScalar() {
        if (inFlow()) {
            throw in.problem("a block of text cannot begin within braces or brackets", "put the text in quotes");
        }
        simpleKeys.remove();
        simpleKeyAllowed = true;
        blockScalars.scan(tokens.add(TokenType.SCALAR, in), indent);
    }
}
