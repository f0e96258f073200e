package dev.podwright.client;

import dev.podwright.json.JsonObject;
import dev.podwright.manifest.Manifests;
import dev.podwright.model.KubernetesObject;
import dev.podwright.report.Finding;
import dev.podwright.report.Report;
import dev.podwright.report.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Applies and creates: judged first, then sent as our own rendering. */
final class Writer {
    /** What to write. */
    enum Verb {
        APPLY,
        FORCE,
        CREATE
    }

    /** An object on its way: where it goes and what was found of it before. */
    private record Errand<T extends KubernetesObject>(
            T object, ObjectRef ref, Discovery.Resource resource, List<Finding> findings, String body) {
        @Nullable
        JsonObject json() {
            return Answer.parse(body);
        }
    }

    private final Settings settings;
    private final Judge judge;
    private final Exchange exchange;
    private final Locator locator;

    Writer(Settings settings, Exchange exchange, Locator locator) {
        this.settings = settings;
        this.judge = new Judge(settings.validator());
        this.exchange = exchange;
        this.locator = locator;
    }

    <T extends KubernetesObject> Result<T> write(T object, Verb verb, boolean dry, Deadline deadline) {
        ObjectRef ref = locator.named(ObjectRef.of(object));
        Report report = judge.judge(object);
        if (report.hasErrors()) {
            return Answers.unsent(ref, rejected(ref, report), report.findings());
        }
        List<Finding> unfit = verb == Verb.CREATE ? List.of() : ApplyRules.check(object);
        if (!unfit.isEmpty()) {
            String message = ref + " was not sent, for " + unfit.get(0).message();
            return Answers.unsent(ref, Failure.of(FailureKind.REJECTED_LOCALLY, message), unfit);
        }
        Locator.Place place = locator.find(ref, deadline);
        Discovery.Resource resource = place.resource();
        if (resource == null) {
            return Answers.failed(place.ref(), place.orFailure(), report.findings(), null, null);
        }
        String body = Manifests.toJson(object);
        Errand<T> errand = new Errand<>(object, place.ref(), resource, report.findings(), body);
        return verb == Verb.CREATE ? create(errand, dry, deadline) : apply(errand, verb == Verb.FORCE, dry, deadline);
    }

    private static Failure rejected(ObjectRef ref, Report report) {
        long count = report.findings().stream()
                .filter(f -> f.severity() == Severity.ERROR)
                .count();
        return Failure.of(
                FailureKind.REJECTED_LOCALLY,
                ref + " was not sent, for " + count + (count == 1 ? " problem" : " problems"));
    }

    private <T extends KubernetesObject> Result<T> apply(
            Errand<T> errand, boolean force, boolean dry, Deadline deadline) {
        String item = errand.resource.item(errand.ref.namespace(), errand.ref.name());
        JsonObject live = null;
        Reply look = null;
        if (settings.looksFirst()) {
            look = exchange.send(Request.get(item), deadline);
            Answer found = look.answer();
            if (found == null || (!found.isOk() && found.status() != 404)) {
                return Answers.failed(errand.ref, look, errand.findings, errand.json(), null);
            }
            live = found.isOk() ? found.json() : null;
        }
        List<Finding> immutable = live == null ? List.of() : judge.immutable(live, errand.json());
        if (!immutable.isEmpty()) {
            List<Finding> all = new ArrayList<>(errand.findings);
            all.addAll(immutable);
            String message = errand.ref + " was not sent, for it changes what cannot change";
            return Answers.unsent(errand.ref, Failure.of(FailureKind.IMMUTABLE, message), all);
        }
        Map<String, String> query = query(dry);
        query.put("force", Boolean.toString(force));
        Reply reply = exchange.send(
                        new Request("PATCH", item, query, "application/apply-patch+yaml", errand.body, true), deadline)
                .after(look);
        if (reply.answer() == null || !reply.answer().isOk()) {
            return Answers.failed(errand.ref, reply, errand.findings, errand.json(), live);
        }
        return Answers.succeeded(errand.ref, outcome(reply.answer(), live), reply, errand.findings, errand.json());
    }

    private Outcome outcome(Answer answer, @Nullable JsonObject live) {
        if (answer.status() == 201) {
            return Outcome.CREATED;
        }
        if (!settings.looksFirst()) {
            return Outcome.APPLIED;
        }
        if (live == null) {
            return Outcome.CREATED;
        }
        return answer.json() != null && Comparison.isSame(live, answer.json()) ? Outcome.UNCHANGED : Outcome.CHANGED;
    }

    private <T extends KubernetesObject> Result<T> create(Errand<T> errand, boolean dry, Deadline deadline) {
        Request request = new Request(
                "POST",
                errand.resource.collection(errand.ref.namespace()),
                query(dry),
                "application/json",
                errand.body,
                dry || !errand.ref.name().isEmpty());
        Reply reply = exchange.send(request, deadline);
        if (reply.answer() == null || !reply.answer().isOk()) {
            return Answers.failed(errand.ref, reply, errand.findings, errand.json(), null);
        }
        return Answers.succeeded(errand.ref, Outcome.CREATED, reply, errand.findings, errand.json());
    }

    private Map<String, String> query(boolean dry) {
        Map<String, String> out = new LinkedHashMap<>();
        out.put("fieldManager", settings.fieldManager());
        out.put("fieldValidation", "Strict");
        if (dry) {
            out.put("dryRun", "All");
        }
        return out;
    }
}
