package dev.podwright.model.internal.yaml;

import dev.podwright.model.internal.json.TextProblem;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Turns the tokens of a document into events. It keeps a stack of states, so that nesting needs no stack of the thread.
 *
 * <p>go-yaml: parserc.go; each method names the function that it answers for. The grammar is LL(1); words in capitals are
 * {@link TokenType}s:
 *
 * <pre>{@code
 * document              ::= directive* DOCUMENT_START block_node? | block_node | STREAM_END
 * directive             ::= VERSION_DIRECTIVE | TAG_DIRECTIVE
 *
 * block_node            ::= ALIAS | properties block_content? | block_content
 * block_value           ::= ALIAS | properties (block_content | indentless_sequence)?
 *                         | block_content | indentless_sequence
 * flow_node             ::= ALIAS | properties flow_content? | flow_content
 * properties            ::= ANCHOR TAG? | TAG ANCHOR?
 * block_content         ::= block_sequence | block_mapping | flow_content
 * flow_content          ::= flow_sequence | flow_mapping | SCALAR
 *
 * block_sequence        ::= BLOCK_SEQUENCE_START (BLOCK_ENTRY block_node?)* BLOCK_END
 * indentless_sequence   ::= (BLOCK_ENTRY block_node?)+
 * block_mapping         ::= BLOCK_MAPPING_START (KEY block_value? (VALUE block_value?)?)* BLOCK_END
 *
 * flow_sequence         ::= FLOW_SEQUENCE_START (flow_sequence_entry (FLOW_ENTRY flow_sequence_entry)* FLOW_ENTRY?)?
 *                           FLOW_SEQUENCE_END
 * flow_sequence_entry   ::= flow_node | KEY flow_node? (VALUE flow_node?)?
 * flow_mapping          ::= FLOW_MAPPING_START (flow_mapping_entry (FLOW_ENTRY flow_mapping_entry)* FLOW_ENTRY?)?
 *                           FLOW_MAPPING_END
 * flow_mapping_entry    ::= flow_node | KEY flow_node? (VALUE flow_node?)?
 * }</pre>
 *
 * A node that is left out is an empty plain scalar, which is null. The text after the end of the document is not parsed.
 */
final class Parser {
    /** Which nodes are allowed. go-yaml: the three states of {@code yaml_parser_state_t} for a node. */
    private enum NodeContext {
        /** {@code block_node}. */
        BLOCK,
        /** {@code block_value}, the key or value of a block mapping: also a sequence without more indentation. */
        BLOCK_VALUE,
        /** {@code flow_node}. */
        FLOW
    }

    private final Scanner scanner;
    private final Map<String, String> tagPrefixes = new HashMap<>(4);
    private final Deque<ParserState> states = new ArrayDeque<>();
    private final YamlEvent event = new YamlEvent();
    private ParserState state = ParserState.DOCUMENT_START;

    Parser(Scanner scanner) {
        this.scanner = scanner;
    }

    /** The next event, which is valid until the next call. go-yaml: {@code yaml_parser_state_machine}. */
    YamlEvent parse() {
        return switch (state) {
            case DOCUMENT_START -> parseDocumentStart();
            case DOCUMENT_END -> parseDocumentEnd();
            case BLOCK_SEQUENCE_ENTRY -> parseBlockSequenceEntry();
            case INDENTLESS_SEQUENCE_ENTRY -> parseIndentlessSequenceEntry();
            case BLOCK_MAPPING_KEY -> parseBlockMappingKey();
            case BLOCK_MAPPING_VALUE -> parseBlockMappingValue();
            case FLOW_SEQUENCE_FIRST_ENTRY -> parseFlowSequenceEntry(true);
            case FLOW_SEQUENCE_ENTRY -> parseFlowSequenceEntry(false);
            case FLOW_SEQUENCE_ENTRY_MAPPING_KEY -> parseFlowSequenceEntryMappingKey();
            case FLOW_SEQUENCE_ENTRY_MAPPING_VALUE -> parseFlowSequenceEntryMappingValue();
            case FLOW_SEQUENCE_ENTRY_MAPPING_END -> parseFlowSequenceEntryMappingEnd();
            case FLOW_MAPPING_FIRST_KEY -> parseFlowMappingKey(true);
            case FLOW_MAPPING_KEY -> parseFlowMappingKey(false);
            case FLOW_MAPPING_VALUE -> parseFlowMappingValue();
            case FLOW_MAPPING_EMPTY_VALUE -> emptyScalar(scanner.peek(), ParserState.FLOW_MAPPING_KEY);
        };
    }

    /** Removes the next token; the result is the one after it. */
    private Token skipToNext() {
        scanner.skip();
        return scanner.peek();
    }

    private void popState() {
        state = states.pop();
    }

    /** An event for a token that is then removed, and the state after it. */
    private YamlEvent take(Token token, EventType type, ParserState next) {
        event.reset(type, token.start());
        scanner.skip();
        state = next;
        return event;
    }

    private YamlEvent takeEnd(Token token, EventType type) {
        return take(token, type, states.pop());
    }

    /** {@code document}. go-yaml: {@code yaml_parser_parse_document_start}, {@code yaml_parser_parse_document_content}. */
    private YamlEvent parseDocumentStart() {
        Token token = scanner.peek();
        boolean hasDirectives = isDirective(token);
        if (hasDirectives) {
            token = parseDirectives(token);
        }
        if (token.type() == TokenType.DOCUMENT_START) {
            token = skipToNext();
            if (endsDocument(token)) {
                return emptyScalar(token, ParserState.DOCUMENT_END);
            }
        } else if (hasDirectives) {
            throw token.start().problem("a directive is not followed by ---", "add a line --- after the directives");
        } else if (token.type() == TokenType.STREAM_END) {
            return event.reset(EventType.DOCUMENT_END, token.start());
        }
        return parseNode(NodeContext.BLOCK, ParserState.DOCUMENT_END);
    }

    private static boolean isDirective(Token token) {
        return token.type() == TokenType.VERSION_DIRECTIVE || token.type() == TokenType.TAG_DIRECTIVE;
    }

    private static boolean endsDocument(Token token) {
        return switch (token.type()) {
            case VERSION_DIRECTIVE, TAG_DIRECTIVE, DOCUMENT_START, DOCUMENT_END, STREAM_END -> true;
            default -> false;
        };
    }

    /**
     * Only looks at the token after the document, because the scanner may find an error there.
     *
     * <p>go-yaml: {@code yaml_parser_parse_document_end}.
     */
    private YamlEvent parseDocumentEnd() {
        return event.reset(EventType.DOCUMENT_END, scanner.peek().start());
    }

    /** {@code directive*}. go-yaml: {@code yaml_parser_process_directives}. */
    private Token parseDirectives(Token first) {
        boolean hasVersion = false;
        Token token = first;
        while (isDirective(token)) {
            if (token.type() == TokenType.VERSION_DIRECTIVE) {
                if (hasVersion || !token.value().equals("1.1")) {
                    throw token.start()
                            .problem(
                                    "the only %YAML version that Kubernetes reads is 1.1",
                                    "write one %YAML 1.1, or none");
                }
                hasVersion = true;
            } else {
                addTagDirective(token);
            }
            token = skipToNext();
        }
        return token;
    }

    /** go-yaml: {@code yaml_parser_append_tag_directive}. */
    private void addTagDirective(Token token) {
        if (tagPrefixes.put(token.value(), token.suffix()) != null) {
            throw token.start().problem("a %TAG handle is defined twice", "remove one of the lines");
        }
    }

    /** go-yaml: {@code yaml_parser_process_empty_scalar}. */
    private YamlEvent emptyScalar(Token token, ParserState next) {
        state = next;
        return event.reset(EventType.SCALAR, token.start()).setScalar("", true);
    }

    /**
     * {@code block_node}, {@code block_value} or {@code flow_node}; its first token is the next one.
     *
     * <p>go-yaml: {@code yaml_parser_parse_node}.
     *
     * @param next the state after the node
     */
    private YamlEvent parseNode(NodeContext context, ParserState next) {
        states.push(next);
        Token token = scanner.peek();
        event.reset(EventType.SCALAR, token.start());
        if (token.type() == TokenType.ALIAS) {
            event.setType(EventType.ALIAS).setValue(token.value());
            return endNode();
        }
        token = parseProperties(token);
        switch (token.type()) {
            case SCALAR -> {
                String tag = event.tag();
                boolean plain = tag == null ? token.style() == TokenStyle.PLAIN : tag.equals("!");
                event.setScalar(token.value(), plain);
                if (token.style() == TokenStyle.LITERAL) {
                    event.setTextPlace(token.textLine(), token.textColumn());
                }
                return endNode();
            }
            case FLOW_SEQUENCE_START -> {
                return enter(EventType.SEQUENCE_START, ParserState.FLOW_SEQUENCE_FIRST_ENTRY);
            }
            case FLOW_MAPPING_START -> {
                return enter(EventType.MAPPING_START, ParserState.FLOW_MAPPING_FIRST_KEY);
            }
            case BLOCK_ENTRY -> {
                if (context == NodeContext.BLOCK_VALUE) {
                    state = ParserState.INDENTLESS_SEQUENCE_ENTRY;
                    return event.setType(EventType.SEQUENCE_START);
                }
            }
            case BLOCK_SEQUENCE_START -> {
                if (context != NodeContext.FLOW) {
                    return enter(EventType.SEQUENCE_START, ParserState.BLOCK_SEQUENCE_ENTRY);
                }
            }
            case BLOCK_MAPPING_START -> {
                if (context != NodeContext.FLOW) {
                    return enter(EventType.MAPPING_START, ParserState.BLOCK_MAPPING_KEY);
                }
            }
            default -> {}
        }
        if (event.anchor() == null && event.tag() == null) {
            throw unexpected(
                    token,
                    context == NodeContext.FLOW
                            ? "a value is expected within the brackets"
                            : "a value is expected here");
        }
        popState();
        return event.setScalar("", event.tag() == null);
    }

    /** Ends a node whose only or last token is the next one. */
    private YamlEvent endNode() {
        scanner.skip();
        popState();
        return event;
    }

    /** Enters the collection whose first token is the next one. */
    private YamlEvent enter(EventType type, ParserState first) {
        scanner.skip();
        state = first;
        return event.setType(type);
    }

    /** {@code properties?}; the result is the token after them. */
    private Token parseProperties(Token first) {
        if (first.type() == TokenType.ANCHOR) {
            Token token = parseAnchor(first);
            return token.type() == TokenType.TAG ? parseTag(token) : token;
        }
        if (first.type() == TokenType.TAG) {
            Token token = parseTag(first);
            return token.type() == TokenType.ANCHOR ? parseAnchor(token) : token;
        }
        return first;
    }

    private Token parseAnchor(Token token) {
        event.setAnchor(token.value());
        return skipToNext();
    }

    private Token parseTag(Token token) {
        String handle = token.value();
        String prefix = tagPrefixes.get(handle);
        if (prefix == null) {
            prefix = switch (handle) {
                case "", "!" -> handle;
                case "!!" -> ScalarResolver.YAML_TAG_PREFIX;
                default ->
                    throw token.start()
                            .problem("a tag's handle is not defined", "define it by a %TAG line, or leave the tag out");
            };
        }
        event.setTag(prefix + token.suffix());
        return skipToNext();
    }

    /** {@code block_sequence}. go-yaml: {@code yaml_parser_parse_block_sequence_entry}. */
    private YamlEvent parseBlockSequenceEntry() {
        Token token = scanner.peek();
        if (token.type() == TokenType.BLOCK_ENTRY) {
            token = skipToNext();
            if (token.type() == TokenType.BLOCK_ENTRY || token.type() == TokenType.BLOCK_END) {
                return emptyScalar(token, ParserState.BLOCK_SEQUENCE_ENTRY);
            }
            return parseNode(NodeContext.BLOCK, ParserState.BLOCK_SEQUENCE_ENTRY);
        }
        if (token.type() == TokenType.BLOCK_END) {
            return takeEnd(token, EventType.SEQUENCE_END);
        }
        throw unexpected(token, "a list item is expected here");
    }

    /** {@code indentless_sequence}. go-yaml: {@code yaml_parser_parse_indentless_sequence_entry}. */
    private YamlEvent parseIndentlessSequenceEntry() {
        Token token = scanner.peek();
        if (token.type() != TokenType.BLOCK_ENTRY) {
            popState();
            return event.reset(EventType.SEQUENCE_END, token.start());
        }
        token = skipToNext();
        if (endsBlockValue(token) || token.type() == TokenType.BLOCK_ENTRY) {
            return emptyScalar(token, ParserState.INDENTLESS_SEQUENCE_ENTRY);
        }
        return parseNode(NodeContext.BLOCK, ParserState.INDENTLESS_SEQUENCE_ENTRY);
    }

    private static boolean endsBlockValue(Token token) {
        return switch (token.type()) {
            case KEY, VALUE, BLOCK_END -> true;
            default -> false;
        };
    }

    /** {@code block_mapping}, a key or the end. go-yaml: {@code yaml_parser_parse_block_mapping_key}. */
    private YamlEvent parseBlockMappingKey() {
        Token token = scanner.peek();
        if (token.type() == TokenType.KEY) {
            return parseBlockValue(skipToNext(), ParserState.BLOCK_MAPPING_VALUE);
        }
        if (token.type() == TokenType.BLOCK_END) {
            return takeEnd(token, EventType.MAPPING_END);
        }
        throw unexpected(token, "a key is expected here");
    }

    /** {@code block_mapping}, a value. go-yaml: {@code yaml_parser_parse_block_mapping_value}. */
    private YamlEvent parseBlockMappingValue() {
        Token token = scanner.peek();
        if (token.type() != TokenType.VALUE) {
            return emptyScalar(token, ParserState.BLOCK_MAPPING_KEY);
        }
        return parseBlockValue(skipToNext(), ParserState.BLOCK_MAPPING_KEY);
    }

    private YamlEvent parseBlockValue(Token token, ParserState next) {
        return endsBlockValue(token) ? emptyScalar(token, next) : parseNode(NodeContext.BLOCK_VALUE, next);
    }

    /** {@code flow_sequence}. go-yaml: {@code yaml_parser_parse_flow_sequence_entry}. */
    private YamlEvent parseFlowSequenceEntry(boolean first) {
        Token token = scanner.peek();
        if (token.type() != TokenType.FLOW_SEQUENCE_END) {
            if (!first) {
                token = skipComma(token, "a comma or ] is expected here");
            }
            if (token.type() == TokenType.KEY) {
                return take(token, EventType.MAPPING_START, ParserState.FLOW_SEQUENCE_ENTRY_MAPPING_KEY);
            }
            if (token.type() != TokenType.FLOW_SEQUENCE_END) {
                return parseNode(NodeContext.FLOW, ParserState.FLOW_SEQUENCE_ENTRY);
            }
        }
        return takeEnd(token, EventType.SEQUENCE_END);
    }

    private Token skipComma(Token token, String otherwise) {
        if (token.type() != TokenType.FLOW_ENTRY) {
            throw unexpected(token, otherwise);
        }
        return skipToNext();
    }

    /**
     * {@code flow_sequence_entry}, the key of a pair. Where there is none, go-yaml removes the token that shows that, as
     * libyaml does.
     *
     * <p>go-yaml: {@code yaml_parser_parse_flow_sequence_entry_mapping_key}.
     */
    private YamlEvent parseFlowSequenceEntryMappingKey() {
        Token token = scanner.peek();
        if (token.type() == TokenType.VALUE || endsFlowNode(token, TokenType.FLOW_SEQUENCE_END)) {
            return take(token, EventType.SCALAR, ParserState.FLOW_SEQUENCE_ENTRY_MAPPING_VALUE)
                    .setScalar("", true);
        }
        return parseNode(NodeContext.FLOW, ParserState.FLOW_SEQUENCE_ENTRY_MAPPING_VALUE);
    }

    private static boolean endsFlowNode(Token token, TokenType collectionEnd) {
        return token.type() == TokenType.FLOW_ENTRY || token.type() == collectionEnd;
    }

    /** {@code flow_sequence_entry}, the value of a pair. go-yaml: {@code yaml_parser_parse_flow_sequence_entry_mapping_value}. */
    private YamlEvent parseFlowSequenceEntryMappingValue() {
        return parseFlowValue(TokenType.FLOW_SEQUENCE_END, ParserState.FLOW_SEQUENCE_ENTRY_MAPPING_END);
    }

    /** {@code flow_sequence_entry}, the end of a pair. go-yaml: {@code yaml_parser_parse_flow_sequence_entry_mapping_end}. */
    private YamlEvent parseFlowSequenceEntryMappingEnd() {
        state = ParserState.FLOW_SEQUENCE_ENTRY;
        return event.reset(EventType.MAPPING_END, scanner.peek().start());
    }

    /** {@code flow_mapping}, a key or the end. go-yaml: {@code yaml_parser_parse_flow_mapping_key}. */
    private YamlEvent parseFlowMappingKey(boolean first) {
        Token token = scanner.peek();
        if (token.type() != TokenType.FLOW_MAPPING_END) {
            if (!first) {
                token = skipComma(token, "a comma or } is expected here");
            }
            if (token.type() == TokenType.KEY) {
                token = skipToNext();
                if (token.type() == TokenType.VALUE || endsFlowNode(token, TokenType.FLOW_MAPPING_END)) {
                    return emptyScalar(token, ParserState.FLOW_MAPPING_VALUE);
                }
                return parseNode(NodeContext.FLOW, ParserState.FLOW_MAPPING_VALUE);
            }
            if (token.type() != TokenType.FLOW_MAPPING_END) {
                return parseNode(NodeContext.FLOW, ParserState.FLOW_MAPPING_EMPTY_VALUE);
            }
        }
        return takeEnd(token, EventType.MAPPING_END);
    }

    /** {@code flow_mapping}, a value. go-yaml: {@code yaml_parser_parse_flow_mapping_value}. */
    private YamlEvent parseFlowMappingValue() {
        return parseFlowValue(TokenType.FLOW_MAPPING_END, ParserState.FLOW_MAPPING_KEY);
    }

    private YamlEvent parseFlowValue(TokenType collectionEnd, ParserState next) {
        Token token = scanner.peek();
        if (token.type() == TokenType.VALUE) {
            token = skipToNext();
            if (!endsFlowNode(token, collectionEnd)) {
                return parseNode(NodeContext.FLOW, next);
            }
        }
        return emptyScalar(token, next);
    }

    private static TextProblem unexpected(Token token, String message) {
        return switch (token.type()) {
            case STREAM_END ->
                unexpected(token, message, "the document ends", "close what is open, or remove its beginning");
            case DOCUMENT_START, DOCUMENT_END ->
                unexpected(token, message, "the document ends", "close what is open before --- and ...");
            case BLOCK_ENTRY ->
                unexpected(token, message, "a list item begins", "give the items of one list the same indentation");
            case FLOW_ENTRY -> unexpected(token, message, "a comma follows", "remove the comma");
            case FLOW_SEQUENCE_END, FLOW_MAPPING_END ->
                unexpected(token, message, "a bracket closes that is not open", "remove the bracket, or open it");
            default ->
                unexpected(
                        token,
                        message,
                        "something else follows",
                        "check the indentation here and in the line before, and put texts with special characters in quotes");
        };
    }

    private static TextProblem unexpected(Token token, String message, String found, String fix) {
        return token.start().problem(message + ", but " + found, fix);
    }
}
