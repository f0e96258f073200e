package dev.podwright.model.internal.yaml;

import dev.podwright.model.internal.json.TextProblem;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns the tokens of one document into events. It keeps its own stack: depth costs no stack of the thread. */
final class Parser {
    static final int DOCUMENT_END = 1;
    static final int SCALAR = 2;
    static final int ALIAS = 3;
    static final int SEQUENCE_START = 4;
    static final int SEQUENCE_END = 5;
    static final int MAPPING_START = 6;
    static final int MAPPING_END = 7;

    private static final int DOCUMENT_START_STATE = 0;
    private static final int DOCUMENT_END_STATE = 1;
    private static final int BLOCK_SEQUENCE_STATE = 2;
    private static final int INDENTLESS_SEQUENCE_STATE = 3;
    private static final int BLOCK_MAPPING_KEY_STATE = 4;
    private static final int BLOCK_MAPPING_VALUE_STATE = 5;
    private static final int FLOW_SEQUENCE_FIRST_STATE = 6;
    private static final int FLOW_SEQUENCE_STATE = 7;
    private static final int PAIR_KEY_STATE = 8;
    private static final int PAIR_VALUE_STATE = 9;
    private static final int PAIR_END_STATE = 10;
    private static final int FLOW_MAPPING_FIRST_STATE = 11;
    private static final int FLOW_MAPPING_KEY_STATE = 12;
    private static final int FLOW_MAPPING_VALUE_STATE = 13;
    private static final int FLOW_MAPPING_NO_VALUE_STATE = 14;

    private static final String YAML_TAGS = "tag:yaml.org,2002:";

    private final Scanner scanner;
    private final Tokens tokens;
    private final Map<String, String> tagPrefixes = new HashMap<>(4);
    private int[] states = new int[32];
    private int depth;
    private int state = DOCUMENT_START_STATE;

    /** Where the node of the last event begins; the line from 1, the column from 0. */
    int line;

    int column;

    /** The scalar's text, or the alias' name. */
    String text = "";

    @Nullable
    String anchor;

    /** The tag in full, or null. */
    @Nullable
    String tag;

    /** Whether a scalar stands without quotes, so that its text tells its type. */
    boolean plain;

    Parser(Scanner scanner) {
        this.scanner = scanner;
        this.tokens = scanner.tokens();
    }

    /** The next event's kind. */
    int next() {
        return switch (state) {
            case DOCUMENT_START_STATE -> documentContent();
            case DOCUMENT_END_STATE -> documentEnd();
            case BLOCK_SEQUENCE_STATE -> blockSequence();
            case INDENTLESS_SEQUENCE_STATE -> indentlessSequence();
            case BLOCK_MAPPING_KEY_STATE -> blockMappingKey();
            case BLOCK_MAPPING_VALUE_STATE -> blockMappingValue();
            case FLOW_SEQUENCE_FIRST_STATE -> flowSequence(true);
            case FLOW_SEQUENCE_STATE -> flowSequence(false);
            case PAIR_KEY_STATE -> pairKey();
            case PAIR_VALUE_STATE -> pairValue();
            case PAIR_END_STATE -> pairEnd();
            case FLOW_MAPPING_FIRST_STATE -> flowMappingKey(true);
            case FLOW_MAPPING_KEY_STATE -> flowMappingKey(false);
            case FLOW_MAPPING_VALUE_STATE -> flowMappingValue();
            case FLOW_MAPPING_NO_VALUE_STATE -> noValue(FLOW_MAPPING_KEY_STATE);
            default -> throw new IllegalStateException("state " + state);
        };
    }

    private int documentContent() {
        int token = scanner.peek();
        boolean directives = token == Tokens.VERSION_DIRECTIVE || token == Tokens.TAG_DIRECTIVE;
        if (directives) {
            token = parseDirectives(token);
        }
        state = DOCUMENT_END_STATE;
        if (token == Tokens.DOCUMENT_START) {
            scanner.take();
            token = scanner.peek();
            if (token == Tokens.VERSION_DIRECTIVE
                    || token == Tokens.TAG_DIRECTIVE
                    || token == Tokens.DOCUMENT_START
                    || token == Tokens.DOCUMENT_END
                    || token == Tokens.STREAM_END) {
                return emptyScalar();
            }
        } else if (directives) {
            throw problem("A directive is not followed by ---", "Add a line --- after the directives");
        } else if (token == Tokens.STREAM_END) {
            return DOCUMENT_END;
        }
        push(DOCUMENT_END_STATE);
        return node(true, false);
    }

    /** Looks at one more token, which may be an error yet; what follows that does not count. */
    private int documentEnd() {
        scanner.peek();
        return DOCUMENT_END;
    }

    private int parseDirectives(int first) {
        boolean version = false;
        int token = first;
        while (token == Tokens.VERSION_DIRECTIVE || token == Tokens.TAG_DIRECTIVE) {
            if (token == Tokens.VERSION_DIRECTIVE) {
                if (version || !tokens.text().equals("1.1")) {
                    throw problem("The one %YAML version that Kubernetes reads is 1.1", "Write one %YAML 1.1, or none");
                }
                version = true;
            } else if (tagPrefixes.put(tokens.text(), tokens.suffix()) != null) {
                throw problem("A %TAG handle is defined twice", "Leave one of the lines out");
            }
            scanner.take();
            token = scanner.peek();
        }
        return token;
    }

    private void push(int then) {
        if (depth == states.length) {
            states = Arrays.copyOf(states, depth * 2);
        }
        states[depth++] = then;
    }

    private void pop() {
        state = states[--depth];
    }

    private int emptyScalar() {
        line = tokens.line();
        column = tokens.column();
        anchor = null;
        tag = null;
        text = "";
        plain = true;
        return SCALAR;
    }

    private int noValue(int then) {
        scanner.peek();
        state = then;
        return emptyScalar();
    }

    private int node(boolean block, boolean indentless) {
        int token = scanner.peek();
        line = tokens.line();
        column = tokens.column();
        anchor = null;
        tag = null;
        if (token == Tokens.ALIAS) {
            text = tokens.text();
            scanner.take();
            pop();
            return ALIAS;
        }
        if (token == Tokens.ANCHOR) {
            token = takeAnchor();
            token = token == Tokens.TAG ? takeTag() : token;
        } else if (token == Tokens.TAG) {
            token = takeTag();
            token = token == Tokens.ANCHOR ? takeAnchor() : token;
        }
        switch (token) {
            case Tokens.PLAIN, Tokens.QUOTED -> {
                text = tokens.text();
                plain = tag == null ? token == Tokens.PLAIN : tag.equals("!");
                scanner.take();
                pop();
                return SCALAR;
            }
            case Tokens.FLOW_SEQUENCE_START -> {
                return enter(FLOW_SEQUENCE_FIRST_STATE, SEQUENCE_START);
            }
            case Tokens.FLOW_MAPPING_START -> {
                return enter(FLOW_MAPPING_FIRST_STATE, MAPPING_START);
            }
            case Tokens.BLOCK_ENTRY -> {
                if (indentless) {
                    state = INDENTLESS_SEQUENCE_STATE;
                    return SEQUENCE_START;
                }
            }
            case Tokens.BLOCK_SEQUENCE_START -> {
                if (block) {
                    return enter(BLOCK_SEQUENCE_STATE, SEQUENCE_START);
                }
            }
            case Tokens.BLOCK_MAPPING_START -> {
                if (block) {
                    return enter(BLOCK_MAPPING_KEY_STATE, MAPPING_START);
                }
            }
            default -> {}
        }
        if (anchor == null && tag == null) {
            throw unexpected(token, block ? "A value is expected here" : "A value is expected within the brackets");
        }
        text = "";
        plain = tag == null;
        pop();
        return SCALAR;
    }

    private int enter(int first, int event) {
        scanner.take();
        state = first;
        return event;
    }

    private int takeAnchor() {
        anchor = tokens.text();
        scanner.take();
        return scanner.peek();
    }

    private int takeTag() {
        String handle = tokens.text();
        String prefix =
                handle.isEmpty() ? "" : tagPrefixes.getOrDefault(handle, handle.equals("!!") ? YAML_TAGS : handle);
        if (handle.length() > 2 && !tagPrefixes.containsKey(handle)) {
            throw problem("A tag's handle is not defined", "Define it by a %TAG line, or leave the tag out");
        }
        tag = prefix + tokens.suffix();
        scanner.take();
        return scanner.peek();
    }

    private int blockSequence() {
        int token = scanner.peek();
        if (token == Tokens.BLOCK_ENTRY) {
            scanner.take();
            token = scanner.peek();
            if (token == Tokens.BLOCK_ENTRY || token == Tokens.BLOCK_END) {
                return emptyScalar();
            }
            push(BLOCK_SEQUENCE_STATE);
            return node(true, false);
        }
        if (token == Tokens.BLOCK_END) {
            scanner.take();
            pop();
            return SEQUENCE_END;
        }
        throw unexpected(token, "A list item is expected here");
    }

    private int indentlessSequence() {
        if (scanner.peek() != Tokens.BLOCK_ENTRY) {
            pop();
            return SEQUENCE_END;
        }
        scanner.take();
        if (endsEntry(scanner.peek()) || tokens.kind() == Tokens.BLOCK_ENTRY) {
            return emptyScalar();
        }
        push(INDENTLESS_SEQUENCE_STATE);
        return node(true, false);
    }

    private static boolean endsEntry(int token) {
        return token == Tokens.KEY || token == Tokens.VALUE || token == Tokens.BLOCK_END;
    }

    private int blockMappingKey() {
        int token = scanner.peek();
        if (token == Tokens.KEY) {
            scanner.take();
            if (endsEntry(scanner.peek())) {
                state = BLOCK_MAPPING_VALUE_STATE;
                return emptyScalar();
            }
            push(BLOCK_MAPPING_VALUE_STATE);
            return node(true, true);
        }
        if (token == Tokens.BLOCK_END) {
            scanner.take();
            pop();
            return MAPPING_END;
        }
        throw unexpected(token, "A key is expected here");
    }

    private int blockMappingValue() {
        if (scanner.peek() != Tokens.VALUE) {
            return noValue(BLOCK_MAPPING_KEY_STATE);
        }
        scanner.take();
        if (endsEntry(scanner.peek())) {
            return noValue(BLOCK_MAPPING_KEY_STATE);
        }
        push(BLOCK_MAPPING_KEY_STATE);
        return node(true, true);
    }

    private int flowSequence(boolean first) {
        int token = scanner.peek();
        if (token != Tokens.FLOW_SEQUENCE_END) {
            if (!first) {
                token = takeComma(token, "A comma or ] is expected here");
            }
            if (token == Tokens.KEY) {
                line = tokens.line();
                column = tokens.column();
                anchor = null;
                tag = null;
                return enter(PAIR_KEY_STATE, MAPPING_START);
            }
            if (token != Tokens.FLOW_SEQUENCE_END) {
                push(FLOW_SEQUENCE_STATE);
                return node(false, false);
            }
        }
        scanner.take();
        pop();
        return SEQUENCE_END;
    }

    private int takeComma(int token, String otherwise) {
        if (token != Tokens.FLOW_ENTRY) {
            throw unexpected(token, otherwise);
        }
        scanner.take();
        return scanner.peek();
    }

    private int pairKey() {
        int token = scanner.peek();
        if (token == Tokens.VALUE || token == Tokens.FLOW_ENTRY || token == Tokens.FLOW_SEQUENCE_END) {
            // go-yaml drops the token, whichever it is, as libyaml does
            int event = emptyScalar();
            scanner.take();
            state = PAIR_VALUE_STATE;
            return event;
        }
        push(PAIR_VALUE_STATE);
        return node(false, false);
    }

    private int pairValue() {
        if (scanner.peek() == Tokens.VALUE) {
            scanner.take();
            int token = scanner.peek();
            if (token != Tokens.FLOW_ENTRY && token != Tokens.FLOW_SEQUENCE_END) {
                push(PAIR_END_STATE);
                return node(false, false);
            }
        }
        state = PAIR_END_STATE;
        return emptyScalar();
    }

    private int pairEnd() {
        scanner.peek();
        state = FLOW_SEQUENCE_STATE;
        return MAPPING_END;
    }

    private int flowMappingKey(boolean first) {
        int token = scanner.peek();
        if (token != Tokens.FLOW_MAPPING_END) {
            if (!first) {
                token = takeComma(token, "A comma or } is expected here");
            }
            if (token == Tokens.KEY) {
                scanner.take();
                token = scanner.peek();
                if (token == Tokens.VALUE || token == Tokens.FLOW_ENTRY || token == Tokens.FLOW_MAPPING_END) {
                    state = FLOW_MAPPING_VALUE_STATE;
                    return emptyScalar();
                }
                push(FLOW_MAPPING_VALUE_STATE);
                return node(false, false);
            }
            if (token != Tokens.FLOW_MAPPING_END) {
                push(FLOW_MAPPING_NO_VALUE_STATE);
                return node(false, false);
            }
        }
        scanner.take();
        pop();
        return MAPPING_END;
    }

    private int flowMappingValue() {
        if (scanner.peek() == Tokens.VALUE) {
            scanner.take();
            int token = scanner.peek();
            if (token != Tokens.FLOW_ENTRY && token != Tokens.FLOW_MAPPING_END) {
                push(FLOW_MAPPING_KEY_STATE);
                return node(false, false);
            }
        }
        return noValue(FLOW_MAPPING_KEY_STATE);
    }

    private TextProblem unexpected(int token, String message) {
        return switch (token) {
            case Tokens.STREAM_END ->
                problem(message + ", but the document ends", "Close what is open, or take the beginning out");
            case Tokens.BLOCK_ENTRY ->
                problem(message + ", but a list item begins", "Give the items of one list the same indentation");
            case Tokens.FLOW_ENTRY -> problem(message + ", but a comma follows", "Take the comma out");
            case Tokens.FLOW_SEQUENCE_END, Tokens.FLOW_MAPPING_END ->
                problem(message + ", but a bracket closes that is not open", "Take the bracket out, or open it");
            case Tokens.DOCUMENT_START, Tokens.DOCUMENT_END ->
                problem(message + ", but the document ends", "Close what is open before --- and ...");
            default ->
                problem(
                        message + ", but something else follows",
                        "Check the indentation here and in the line before, and put texts with special characters in quotes");
        };
    }

    private TextProblem problem(String message, String fix) {
        return Cursor.problem(tokens.line(), tokens.column(), message, fix);
    }
}
