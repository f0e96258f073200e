package dev.podwright.conformance;

import dev.podwright.json.JsonObject;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.Pod;
import dev.podwright.model.PodSpec;
import dev.podwright.model.PodTemplate;
import dev.podwright.model.internal.text.JsonWriter;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Channel;
import dev.podwright.report.ErrorType;
import dev.podwright.report.Finding;
import dev.podwright.report.ReadRule;
import dev.podwright.report.Report;
import dev.podwright.validate.PodValidator;
import dev.podwright.validate.internal.core.Warning;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The verdict on one JSON object, in the oracle's format. */
public final class Verdicts {
    /** Warnings in which the server names a volume, and no path. */
    private static final Set<String> OF_VOLUMES = Set.of(Warning.OVERLAPPING_PATHS.id(), Warning.EMPTY_PROJECTION.id());

    private Verdicts() {}

    /** The standard verdict on a line, as a line without its line feed. */
    public static String verdict(String line) {
        return verdict(line, PodValidator.standard());
    }

    /** The verdict of a validator on a line, as a line without its line feed. */
    public static String verdict(String line, PodValidator validator) {
        List<Finding> problems = new ArrayList<>();
        JsonObject json = Input.object(line, problems);
        KubernetesObject object = json == null ? null : Input.kubernetesObject(json, problems);
        Report report = object == null || isUndecodable(problems) ? null : judge(object, validator);
        return written(problems, object, report);
    }

    /** A verdict from what was read and what was found; null where nothing could be judged. */
    static String written(List<Finding> problems, @Nullable KubernetesObject object, @Nullable Report report) {
        try {
            return write(problems, object, report == null ? List.of() : report.findings());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Report judge(KubernetesObject object, PodValidator validator) {
        if (object instanceof PodTemplate template) {
            return validator.validate(template);
        }
        if (object instanceof Pod pod) {
            return validator.validate(pod);
        }
        throw new IllegalStateException("no verdict on " + object.kind());
    }

    /** Whether the server could not decode the object; unknown and duplicate fields do not hinder it. */
    static boolean isUndecodable(List<Finding> problems) {
        return problems.stream().anyMatch(p -> !isStrict(p));
    }

    static boolean isStrict(Finding problem) {
        return ReadRule.UNKNOWN_FIELD.isRuleOf(problem) || ReadRule.DUPLICATE_FIELD.isRuleOf(problem);
    }

    private static String write(List<Finding> problems, @Nullable KubernetesObject object, List<Finding> findings)
            throws IOException {
        StringBuilder out = new StringBuilder(256);
        JsonWriter json = JsonWriter.compact(out);
        json.beginObject();
        json.key("allowed");
        json.bool(problems.isEmpty() && findings.stream().noneMatch(f -> f.channel() == Channel.REJECTED));
        for (Finding problem : problems) {
            if (!isStrict(problem)) {
                json.key("decodeError");
                json.string(problem.path() + ": " + problem.message());
                break;
            }
        }
        if (problems.stream().anyMatch(Verdicts::isStrict)) {
            json.key("strictErrors");
            json.beginArray();
            for (Finding problem : problems) {
                if (isStrict(problem)) {
                    json.string(problem.path() + ": " + problem.message());
                }
            }
            json.endArray();
        }
        refusal(json, findings);
        errors(json, findings);
        warnings(json, object, findings);
        advised(json, findings);
        json.endObject();
        json.flush();
        return out.toString();
    }

    /** A rejection for another reason than validation. */
    private static void refusal(JsonWriter json, List<Finding> findings) throws IOException {
        for (Finding finding : findings) {
            if (finding.channel() == Channel.REJECTED && finding.type() == null) {
                member(json, "otherError", finding.message());
                return;
            }
        }
    }

    private static void errors(JsonWriter json, List<Finding> findings) throws IOException {
        json.key("errors");
        json.beginArray();
        for (Finding finding : findings) {
            ErrorType type = finding.type();
            if (finding.channel() == Channel.REJECTED && type != null) {
                json.beginObject();
                member(json, "type", type.wireName());
                member(json, "field", finding.path().toString());
                member(json, "detail", finding.message());
                if (finding.value() != null) {
                    member(json, "badValue", finding.value().toString());
                }
                json.endObject();
            }
        }
        json.endArray();
    }

    private static void warnings(JsonWriter json, @Nullable KubernetesObject object, List<Finding> findings)
            throws IOException {
        json.key("warnings");
        json.beginArray();
        for (Finding finding : findings) {
            if (finding.channel() == Channel.WARNED) {
                json.beginObject();
                member(json, "field", finding.path().toString());
                member(json, "rule", finding.rule());
                if (OF_VOLUMES.contains(finding.rule())) {
                    member(json, "volume", volume(object, finding.path()));
                }
                json.endObject();
            }
        }
        json.endArray();
    }

    /** The name of the volume that a path leads into. */
    private static String volume(@Nullable KubernetesObject object, FieldPath path) {
        PodSpec spec = null;
        if (object instanceof Pod pod) {
            spec = pod.spec();
        } else if (object instanceof PodTemplate template && template.template() != null) {
            spec = template.template().spec();
        }
        int index = -1;
        for (FieldPath at = path; at != null; at = at.parent()) {
            index = at.index() < 0 ? index : at.index();
        }
        return spec == null || index < 0
                ? ""
                : Objects.requireNonNullElse(spec.volumes().get(index).name(), "");
    }

    private static void advised(JsonWriter json, List<Finding> findings) throws IOException {
        json.key("advised");
        json.beginArray();
        for (Finding finding : findings) {
            if (finding.channel() == Channel.ADVISED) {
                json.beginObject();
                member(json, "rule", finding.rule());
                member(json, "severity", finding.severity().wireName());
                member(json, "field", finding.path().toString());
                member(json, "message", finding.message());
                json.endObject();
            }
        }
        json.endArray();
    }

    private static void member(JsonWriter json, String key, String value) throws IOException {
        json.key(key);
        json.string(value);
    }
}
