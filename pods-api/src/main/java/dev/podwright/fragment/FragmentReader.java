package dev.podwright.fragment;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonNull;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonString;
import dev.podwright.json.JsonValue;
import dev.podwright.json.ReadLimits;
import dev.podwright.model.container.ContainerCommon;
import dev.podwright.model.internal.binding.ContainerNames;
import dev.podwright.model.internal.binding.Decoder;
import dev.podwright.model.internal.binding.ExpectedValue;
import dev.podwright.model.internal.binding.SecretValues;
import dev.podwright.model.internal.json.JsonPlaces;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.schema.Schemas;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Finding;
import dev.podwright.report.Location;
import dev.podwright.report.ReadRule;
import dev.podwright.schema.ObjectSchema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes to a place in a document, through texts that are embedded in it, and reads what is there. */
final class FragmentReader<T> {
    private final String source;
    private final FieldPath path;
    private final ObjectSchema<T> schema;
    private final ReadLimits limits;

    /** The keys that are given twice in the texts that the value is in; paths start at the document. */
    private final List<Finding> ofTexts = new ArrayList<>();

    /** What is wrong with such a text as a whole. */
    private final List<Finding> ofWholeTexts = new ArrayList<>();

    private JsonValue value;
    private FieldPath at = FieldPath.empty();
    private Location place;

    private FragmentReader(
            String source,
            JsonValue root,
            List<Finding> ofTexts,
            FieldPath path,
            ObjectSchema<T> schema,
            ReadLimits limits) {
        this.source = source;
        this.value = root;
        ofTexts.stream().filter(ReadRule.DUPLICATE_FIELD::isRuleOf).forEach(this.ofTexts::add);
        this.path = path;
        this.schema = schema;
        this.limits = limits;
        this.place = Location.of(source, root.line(), root.column());
    }

    /**
     * Reads a fragment.
     *
     * @param problems the problems of the document's text
     * @return null where the document has nothing at the path
     */
    static <T> @Nullable Fragment<T> read(
            String source, JsonValue root, List<Finding> problems, FieldPath path, Class<T> type, ReadLimits limits) {
        return new FragmentReader<>(source, root, problems, path, Schemas.of(type), limits).read();
    }

    private @Nullable Fragment<T> read() {
        for (FieldPath step : path.steps()) {
            List<Finding> problems = openText();
            if (!problems.isEmpty()) {
                return unreadable(problems);
            }
            if (!enter(step)) {
                return null;
            }
        }
        List<Finding> problems = openText();
        if (!problems.isEmpty()) {
            return unreadable(problems);
        }
        if (value instanceof JsonNull) {
            return null;
        }
        return value instanceof JsonObject object ? decode(object) : unreadable(notAnObject());
    }

    /**
     * Goes from a string to the value of its text.
     *
     * @return why the text has no value; empty if it has one, or has no content
     */
    private List<Finding> openText() {
        if (!(value instanceof JsonString string)) {
            return List.of();
        }
        EmbeddedText.Content text = EmbeddedText.read(string, limits);
        List<Finding> problems =
                text.problems().stream().map(each -> each.under(at)).toList();
        JsonValue root = text.root();
        if (root == null && !problems.isEmpty()) {
            return problems;
        }
        // a text that holds nothing but a text is what is written there
        value = root == null ? new JsonNull(string.line(), string.column()) : root instanceof JsonString ? value : root;
        for (Finding problem : problems) {
            (ReadRule.DUPLICATE_FIELD.isRuleOf(problem) ? ofTexts : ofWholeTexts).add(problem);
        }
        return List.of();
    }

    private boolean enter(FieldPath step) {
        JsonValue next = null;
        int line = 0;
        int column = 0;
        if (value instanceof JsonObject object) {
            JsonObject.Member member = JsonPlaces.member(object, step);
            if (member != null) {
                next = member.value();
                line = member.line();
                column = member.column();
            }
        } else if (value instanceof JsonArray array) {
            next = JsonPlaces.element(array, step);
            if (next != null) {
                line = next.line();
                column = next.column();
            }
        }
        if (next == null) {
            return false;
        }
        value = next;
        at = at.append(last(step));
        place = Location.of(source, line, column);
        return true;
    }

    /** The last step of a path alone. */
    private static FieldPath last(FieldPath step) {
        FieldPath parent = step.parent();
        return parent == null ? step : step.relativeTo(parent);
    }

    private List<Finding> notAnObject() {
        return List.of(Finding.reading(
                ReadRule.INVALID_VALUE,
                path,
                value.line(),
                value.column(),
                ExpectedValue.mustBe("an object", value),
                "write an object here"));
    }

    private Fragment<T> unreadable(List<Finding> problems) {
        Location start = place;
        return new Fragment<>(schema, true, path, located(problems), null, null, null, relative -> start);
    }

    private List<Finding> located(List<Finding> problems) {
        return problems.stream()
                .map(each -> each.toBuilder().location(placeOf(each)).build())
                .toList();
    }

    private Fragment<T> decode(JsonObject json) {
        List<Finding> found = new ArrayList<>();
        for (Finding problem : ofTexts) {
            if (problem.path().startsWith(path)) {
                found.add(problem.relativeTo(path));
            }
        }
        Finding other = otherType(json);
        if (other != null) {
            found.add(other);
        }
        Decoder decoder = new Decoder(found);
        T decoded = other == null ? decoder.decode(json, schema, FieldPath.empty()) : null;
        decoder.addUnlisted(json);
        List<Finding> problems = new ArrayList<>(located(ofWholeTexts));
        found.forEach(each -> problems.add(inDocument(json, each)));
        Location start = place;
        return new Fragment<>(
                schema,
                true,
                path,
                problems,
                decoded,
                json,
                decoder.unknownFields(),
                relative -> JsonPlaces.locate(json, start, relative));
    }

    /** Where the fragment is a whole object and says that it is one of another kind. */
    private @Nullable Finding otherType(JsonObject json) {
        if (schema.apiVersion().isEmpty()) {
            return null;
        }
        Finding kind = otherType(json, "kind", schema.name());
        return kind == null ? otherType(json, "apiVersion", schema.apiVersion()) : kind;
    }

    private @Nullable Finding otherType(JsonObject json, String key, String wanted) {
        JsonObject.Member member = json.member(key);
        String given = json.text(key);
        if (member == null || given == null || given.equals(wanted)) {
            return null;
        }
        return Finding.reading(
                ReadRule.UNKNOWN_TYPE,
                FieldPath.of(key),
                member.value().line(),
                member.value().column(),
                "a " + schema.name() + " is expected here, and its " + key + " is " + Excerpt.quoted(given),
                "write " + key + ": " + wanted);
    }

    private Finding inDocument(JsonObject json, Finding given) {
        Finding problem = SecretValues.hide(schema, given);
        Location location = placeOf(problem);
        return problem.toBuilder()
                .container(
                        ContainerCommon.class.isAssignableFrom(schema.type())
                                ? json.text("name")
                                : ContainerNames.of(json, problem.path()))
                .location(location)
                .build()
                .under(path);
    }

    private Location placeOf(Finding problem) {
        Location location = problem.location();
        return location == null || location.line() == 0
                ? place
                : Location.of(source, location.line(), location.column());
    }
}
