package dev.podwright.model.internal.yaml;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonValue;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.internal.yaml.CollectionBuilder.NextNode;
import dev.podwright.path.FieldPath;
import dev.podwright.report.ReadRule;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns the events of a document into a JSON value. Where go-yaml first builds nodes ({@code parser}, decode.go), then Go
 * values ({@code decoder}, decode.go), and sigs.k8s.io/yaml then JSON values ({@code convertToJSONableObject}), this does all
 * in one pass. Problems that go-yaml collects, or finds after parsing, are collected; the value is then of no use.
 */
final class Composer {
    private final Parser parser;
    private final LimitChecker limits;
    private final ProblemCollector problems;
    private final ScalarResolver resolver = new ScalarResolver();
    private final Map<String, Anchor> anchors = new HashMap<>(4);

    /** The collections that have begun and not ended, the innermost first. */
    private final Deque<CollectionBuilder> collections = new ArrayDeque<>();

    private @Nullable JsonValue root;

    Composer(Parser parser, LimitChecker limits, ProblemCollector problems) {
        this.parser = parser;
        this.limits = limits;
        this.problems = problems;
    }

    /** The document's value, or null where it has none. go-yaml: {@code parser.parse}, {@code decoder.unmarshal}. */
    @Nullable
    JsonValue compose() {
        while (true) {
            YamlEvent event = parser.parse();
            switch (event.type()) {
                case SCALAR -> scalar(event);
                case ALIAS -> alias(event);
                case MAPPING_START, SEQUENCE_START -> startCollection(event);
                case MAPPING_END, SEQUENCE_END -> endCollection();
                case DOCUMENT_END -> {
                    return root;
                }
            }
        }
    }

    /** go-yaml: {@code parser.scalar}, {@code decoder.scalar}. */
    private void scalar(YamlEvent event) {
        limits.countValue(event.start());
        limits.countCharacters(event.value().length());
        Anchor anchor = newAnchor(event);
        if (anchor != null) {
            anchor.setScalar(event);
        }
        CollectionBuilder parent = collections.peek();
        if (parent != null && parent.expectsKey()) {
            if (ScalarResolver.isMerge(event)) {
                parent.startKey(event.start());
                parent.setMergeKey();
            } else {
                key(parent, event, event.start());
            }
            return;
        }
        resolver.resolve(event);
        if (resolver.type() == ScalarType.NOT_FINITE) {
            addProblem(
                    event.start(),
                    "JSON cannot represent an infinity or NaN",
                    "write a number, or put the text in quotes");
        } else if (resolver.type() == ScalarType.INVALID) {
            addInvalidTag(event.start());
        }
        addValue(resolver.toJson(event.start()), false);
    }

    /** go-yaml: {@code parser.anchor}. */
    private @Nullable Anchor newAnchor(YamlEvent event) {
        String name = event.anchor();
        if (name == null) {
            return null;
        }
        limits.countAnchor(event.start());
        Anchor anchor = new Anchor();
        anchors.put(name, anchor);
        return anchor;
    }

    /** go-yaml: a part of {@code decoder.mapping}; sigs.k8s.io/yaml: {@code convertToJSONableObject}, its keys. */
    private void key(CollectionBuilder mapping, YamlEvent scalar, Mark start) {
        mapping.startKey(start);
        resolver.resolve(scalar);
        String key = resolver.toKey();
        if (key != null) {
            mapping.setKey(key);
        } else if (resolver.type() == ScalarType.INVALID) {
            addInvalidTag(start);
        } else {
            addProblem(start, "a key is null, or an integer beyond 64 bits", "write a key, or put it in quotes");
        }
    }

    private void collectionKey(CollectionBuilder mapping, Mark start) {
        mapping.startKey(start);
        addProblem(
                start,
                "a list or a mapping cannot be a key",
                "write a text as the key; put braces and brackets in quotes");
    }

    /** go-yaml: {@code parser.alias}, {@code decoder.alias}. */
    private void alias(YamlEvent event) {
        Mark start = event.start();
        Anchor anchor = anchors.get(event.value());
        if (anchor == null || !anchor.isComplete()) {
            addProblem(
                    start,
                    anchor == null
                            ? "the alias names no anchor of this document"
                            : "the alias is inside of what its anchor names, which would contain itself",
                    "define the anchor before it is used, or put the text in quotes if it begins with *");
            anchor = Anchor.missing(start);
        }
        limits.countAlias(anchor.size(), anchor.characters(), start);
        limits.countCharacters(anchor.characters());
        limits.countValue(start);
        if (anchor.height() > 0) {
            limits.checkDepth(collections.size() + anchor.height(), start);
        }
        YamlEvent scalar = anchor.scalar();
        JsonValue collection = anchor.collection();
        CollectionBuilder parent = collections.peek();
        if (parent != null) {
            parent.addHeight(anchor.height());
        }
        if (parent != null && parent.expectsKey()) {
            if (scalar == null) {
                collectionKey(parent, start);
            } else {
                key(parent, scalar, start);
            }
        } else if (scalar != null) {
            resolver.resolve(scalar);
            addValue(resolver.toJson(start), true);
        } else if (collection != null) {
            addValue(collection, true);
        }
    }

    /** go-yaml: the beginnings of {@code parser.sequence} and {@code parser.mapping}. */
    private void startCollection(YamlEvent event) {
        limits.countValue(event.start());
        Anchor anchor = newAnchor(event);
        limits.checkDepth(collections.size() + 1, event.start());
        boolean mapping = event.type() == EventType.MAPPING_START;
        collections.push(
                new CollectionBuilder(mapping, event.start(), anchor, limits.values() - 1, limits.characters()));
    }

    /** go-yaml: the ends of {@code decoder.sequence} and {@code decoder.mapping}. */
    private void endCollection() {
        CollectionBuilder done = collections.pop();
        JsonValue value = done.build(limits.values(), limits.characters());
        CollectionBuilder parent = collections.peek();
        if (parent != null) {
            parent.addHeight(done.height());
        }
        if (parent != null && parent.expectsKey()) {
            collectionKey(parent, done.start());
        } else {
            addValue(value, false);
        }
    }

    private void addValue(JsonValue value, boolean isAlias) {
        CollectionBuilder parent = collections.peek();
        if (parent == null) {
            root = value;
            return;
        }
        NextNode role = parent.next();
        if (role == NextNode.ELEMENT) {
            parent.addElement(value);
            return;
        }
        parent.expectKey();
        if (role == NextNode.VALUE) {
            addMember(parent, parent.newMember(value), "remove one of the two");
        } else if (role == NextNode.MERGED_VALUE) {
            merge(parent, value, isAlias);
        }
    }

    /** go-yaml: {@code decoder.setMapIndex}. */
    private void addMember(CollectionBuilder mapping, JsonObject.Member member, String fix) {
        JsonObject.Member earlier = mapping.addMember(member);
        if (earlier != null) {
            problems.add(
                    ReadRule.DUPLICATE_FIELD,
                    pathOfCollection().child(member.key()),
                    mapping.keyStart(),
                    "the key " + Excerpt.quoted(member.key()) + " is already in line " + earlier.line(),
                    fix);
        }
    }

    /** go-yaml: {@code decoder.merge}. */
    private void merge(CollectionBuilder mapping, JsonValue value, boolean isAlias) {
        if (value instanceof JsonObject object) {
            mergeObject(mapping, object);
        } else if (value instanceof JsonArray array && !isAlias) {
            List<JsonValue> elements = array.elements();
            for (int i = elements.size() - 1; i >= 0; i--) {
                if (elements.get(i) instanceof JsonObject object) {
                    mergeObject(mapping, object);
                } else {
                    addInvalidMerge(mapping);
                }
            }
        } else {
            addInvalidMerge(mapping);
        }
    }

    private void mergeObject(CollectionBuilder mapping, JsonObject object) {
        Mark keyStart = mapping.keyStart();
        for (JsonObject.Member member : object.members()) {
            limits.countValue(keyStart);
            addMember(
                    mapping,
                    member,
                    "Kubernetes refuses a merge of a key that the mapping has: remove it from one of the two");
        }
    }

    private void addInvalidMerge(CollectionBuilder mapping) {
        problems.add(
                ReadRule.SYNTAX,
                pathOfCollection(),
                mapping.keyStart(),
                "the value of << is neither a mapping nor a list of mappings",
                "write << and the alias of a mapping, or put << in quotes if it is a key");
    }

    private void addInvalidTag(Mark place) {
        addProblem(place, "the value does not match its tag", "remove the tag, or correct the value");
    }

    /** Adds a syntax problem of the node that is being read. */
    private void addProblem(Mark place, String message, String fix) {
        CollectionBuilder parent = collections.peek();
        FieldPath path = parent == null ? FieldPath.empty() : parent.pathOfNext(pathOfCollection());
        problems.add(ReadRule.SYNTAX, path, place, message, fix);
    }

    /** The path of the innermost collection. */
    private FieldPath pathOfCollection() {
        FieldPath path = FieldPath.empty();
        Iterator<CollectionBuilder> outermostFirst = collections.descendingIterator();
        for (int level = 1; level < collections.size(); level++) {
            path = outermostFirst.next().pathOfNext(path);
        }
        return path;
    }
}
