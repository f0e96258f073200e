package dev.podwright.model.internal.yaml;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonNull;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonValue;
import dev.podwright.model.internal.json.TextProblem;
import dev.podwright.path.FieldPath;
import dev.podwright.report.ReadRule;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a JSON value of the events of one document: aliases, merges and keys of all types are resolved. */
final class Composer {
    private final Parser parser;
    private final Budget budget;
    private final Problems problems;
    private final Scalars scalars = new Scalars();
    private final Map<String, Anchor> anchors = new HashMap<>(4);
    private final Deque<Frame> frames = new ArrayDeque<>();
    private @Nullable JsonValue root;

    Composer(Parser parser, Budget budget, Problems problems) {
        this.parser = parser;
        this.budget = budget;
        this.problems = problems;
    }

    /** The document's value, or null where it has none. */
    @Nullable
    JsonValue compose() {
        while (true) {
            int event = parser.next();
            switch (event) {
                case Parser.SCALAR -> scalar();
                case Parser.ALIAS -> alias();
                case Parser.MAPPING_START -> start(true);
                case Parser.SEQUENCE_START -> start(false);
                case Parser.MAPPING_END, Parser.SEQUENCE_END -> end();
                default -> {
                    return root;
                }
            }
        }
    }

    private int line() {
        return parser.line;
    }

    private int column() {
        return parser.column;
    }

    private void scalar() {
        budget.countValue(line(), column());
        Anchor anchor = null;
        if (parser.anchor != null) {
            anchor = new Anchor();
            anchor.text = parser.text;
            anchor.tag = parser.tag;
            anchor.plain = parser.plain;
            anchor.size = 1;
            anchors.put(parser.anchor, anchor);
        }
        Frame frame = frames.peek();
        if (frame != null && frame.atKey) {
            key(frame, parser.text, parser.tag, parser.plain, true);
            if (anchor != null) {
                anchor.value = JsonNull.NULL;
            }
            return;
        }
        scalars.resolve(parser.text, parser.tag, parser.plain);
        if (scalars.type() == Scalars.Type.NOT_FINITE) {
            refuse(
                    "JSON has no infinity and nothing that is not a number",
                    "Write a number, or put the text in quotes");
        } else if (scalars.type() == Scalars.Type.WRONG) {
            refuseTag();
        }
        JsonValue value = scalars.value(line(), column() + 1);
        if (anchor != null) {
            anchor.value = value;
        }
        put(value, false);
    }

    private void refuse(String message, String fix) {
        problems.add(ReadRule.SYNTAX, path(true), line(), column(), message, fix);
    }

    private void refuseTag() {
        refuse("The value does not fit its tag", "Leave the tag out, or mend the value");
    }

    private void key(Frame frame, String text, @Nullable String tag, boolean plain, boolean mayMerge) {
        frame.atKey = false;
        frame.keyLine = line();
        frame.keyColumn = column();
        frame.merging = mayMerge && Scalars.isMerge(text, tag, plain);
        frame.key = null;
        if (frame.merging) {
            return;
        }
        scalars.resolve(text, tag, plain);
        String key = scalars.key();
        if (scalars.type() == Scalars.Type.WRONG) {
            refuseTag();
        } else if (key == null) {
            refuse("A key is null, or an integer beyond 64 bits", "Write a key, or put it in quotes");
        }
        frame.key = key;
    }

    private void refuseComplexKey(Frame frame) {
        frame.atKey = false;
        frame.key = null;
        frame.merging = false;
        refuse("A list or a mapping cannot be a key", "Write a text as the key; put braces and brackets in quotes");
    }

    private void alias() {
        String name = parser.text;
        Anchor anchor = anchors.get(name);
        Frame frame = frames.peek();
        if (anchor == null || anchor.value == null) {
            refuse(
                    anchor == null
                            ? "The alias names no anchor of this document"
                            : "The alias stands within what its anchor names, so that it would contain itself",
                    "Define the anchor before it is used, or put the text in quotes if it shall begin with *");
            anchor = new Anchor();
            anchor.value = JsonNull.NULL;
            anchor.text = "";
        }
        budget.countAlias(anchor.size, line(), column());
        budget.countValue(line(), column());
        checkDepth(anchor.height);
        if (frame != null) {
            frame.height = Math.max(frame.height, anchor.height);
        }
        if (frame != null && frame.atKey) {
            if (anchor.text == null) {
                refuseComplexKey(frame);
            } else {
                key(frame, anchor.text, anchor.tag, anchor.plain, false);
            }
        } else if (anchor.text != null) {
            scalars.resolve(anchor.text, anchor.tag, anchor.plain);
            put(scalars.value(line(), column() + 1), true);
        } else if (anchor.value != null) {
            put(anchor.value, true);
        }
    }

    private void start(boolean mapping) {
        budget.countValue(line(), column());
        Anchor anchor = null;
        if (parser.anchor != null) {
            anchor = new Anchor();
            anchors.put(parser.anchor, anchor);
        }
        checkDepth(1);
        frames.push(new Frame(mapping, line(), column() + 1, anchor, budget.values() - 1));
    }

    private void checkDepth(int more) {
        int maxDepth = budget.limits().maxDepth();
        if (more > 0 && frames.size() + more > maxDepth) {
            throw new TextProblem(
                    ReadRule.LIMIT,
                    line(),
                    column() + 1,
                    "Values nest deeper than " + maxDepth + " levels",
                    "Make the document flatter, or raise ReadLimits.maxDepth");
        }
    }

    private void end() {
        Frame done = frames.pop();
        JsonValue value = done.build();
        Frame frame = frames.peek();
        int height = done.height + 1;
        if (frame != null) {
            frame.height = Math.max(frame.height, height);
        }
        if (done.anchor != null) {
            done.anchor.value = value;
            done.anchor.height = height;
            done.anchor.size = budget.values() - done.sizeBefore;
        }
        if (frame != null && frame.atKey) {
            refuseComplexKey(frame);
        } else {
            put(value, false);
        }
    }

    private void put(JsonValue value, boolean isAlias) {
        Frame frame = frames.peek();
        if (frame == null) {
            root = value;
        } else if (frame.object == null) {
            frame.add(value);
        } else {
            frame.atKey = true;
            if (frame.merging) {
                merge(frame, value, isAlias);
            } else if (frame.key != null) {
                put(frame, new JsonObject.Member(frame.key, value, frame.keyLine, frame.keyColumn + 1));
            }
        }
    }

    private void put(Frame frame, JsonObject.Member member) {
        JsonObject.Member earlier = frame.object == null ? null : frame.object.put(member);
        if (earlier != null) {
            problems.add(
                    ReadRule.DUPLICATE_FIELD,
                    path(false).child(member.key()),
                    frame.keyLine,
                    frame.keyColumn,
                    "The key " + Problems.quoted(member.key()) + " stands in line " + earlier.line() + " already",
                    frame.merging
                            ? "Kubernetes refuses a merge of a key that is there: take it out of one of the two"
                            : "Leave one of the two out");
        }
    }

    private void merge(Frame frame, JsonValue value, boolean isAlias) {
        if (value instanceof JsonObject object) {
            mergeObject(frame, object);
            return;
        }
        if (value instanceof JsonArray array && !isAlias) {
            List<JsonValue> elements = array.elements();
            for (int i = elements.size() - 1; i >= 0; i--) {
                if (elements.get(i) instanceof JsonObject object) {
                    mergeObject(frame, object);
                } else {
                    refuseMerge(frame);
                }
            }
            return;
        }
        refuseMerge(frame);
    }

    private void mergeObject(Frame frame, JsonObject object) {
        for (JsonObject.Member member : object.members()) {
            budget.countValue(frame.keyLine, frame.keyColumn);
            put(frame, member);
        }
    }

    private void refuseMerge(Frame frame) {
        problems.add(
                ReadRule.SYNTAX,
                path(false),
                frame.keyLine,
                frame.keyColumn,
                "<< merges a mapping, or a list of mappings, and here is something else",
                "Write << and the alias of a mapping, or put << in quotes if it is a key");
    }

    /** The path of the innermost frame, or of what is being read in it. */
    private FieldPath path(boolean within) {
        FieldPath path = FieldPath.empty();
        for (Iterator<Frame> outermost = frames.descendingIterator(); outermost.hasNext(); ) {
            Frame frame = outermost.next();
            if (!within && !outermost.hasNext()) {
                break;
            }
            if (frame.object == null) {
                path = path.index(frame.size());
            } else if (frame.key != null && !frame.atKey) {
                path = path.child(frame.key);
            }
        }
        return path;
    }
}
