package dev.podwright.client.internal.operation;

import dev.podwright.client.internal.http.Deadline;
import dev.podwright.client.result.Failure;
import dev.podwright.client.result.FailureKind;
import dev.podwright.client.result.LiveObject;
import dev.podwright.client.result.Result;
import dev.podwright.model.KubernetesObject;
import dev.podwright.validate.internal.compare.ObjectComparison;

/** Compares what the server would store after an apply, as its dry run returns it, with the live object. */
public final class ObjectDiffer {
    private final ObjectWriter writer;
    private final ObjectReader reader;

    public ObjectDiffer(ObjectWriter writer, ObjectReader reader) {
        this.writer = writer;
        this.reader = reader;
    }

    public <T extends KubernetesObject> Result<T> diff(T object, Deadline deadline) {
        Result<T> dryRun = writer.write(object, ObjectWriter.Verb.APPLY, true, deadline);
        LiveObject<T> after = dryRun.live();
        if (after == null || !dryRun.isOk()) {
            return dryRun;
        }
        Result<KubernetesObject> found = reader.get(dryRun.ref(), KubernetesObject.class, after.json(), deadline);
        LiveObject<KubernetesObject> before = found.live();
        Failure failure = found.failure();
        if (before == null && failure != null && failure.kind() != FailureKind.NOT_FOUND) {
            return Result.<T>failed(dryRun.ref(), failure)
                    .withFindings(dryRun.findings())
                    .withAttempts(found.attempts(), false);
        }
        return dryRun.withDifferences(ObjectComparison.of(before == null ? null : before.json(), after.json()));
    }
}
