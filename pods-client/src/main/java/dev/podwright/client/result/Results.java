package dev.podwright.client.result;

import dev.podwright.model.KubernetesObject;
import java.util.Iterator;
import java.util.List;

/** The results of a call for several objects, one for each object, in the order of the objects. */
public final class Results implements Iterable<Result<KubernetesObject>> {
    private final List<Result<KubernetesObject>> all;

    private Results(List<Result<KubernetesObject>> all) {
        this.all = List.copyOf(all);
    }

    /** The results in this order. */
    public static Results of(List<Result<KubernetesObject>> results) {
        return new Results(results);
    }

    /** All results, in the order of the objects. Empty if there were no objects. */
    public List<Result<KubernetesObject>> all() {
        return all;
    }

    /** Whether all calls succeeded. */
    public boolean isOk() {
        return all.stream().allMatch(Result::isOk);
    }

    /** The results that failed or were skipped. Empty if all calls succeeded. */
    public List<Result<KubernetesObject>> failed() {
        return all.stream().filter(each -> !each.isOk()).toList();
    }

    @Override
    public Iterator<Result<KubernetesObject>> iterator() {
        return all.iterator();
    }

    /** All results, each as {@link Result#toString} renders it. */
    @Override
    public String toString() {
        return String.join("\n", all.stream().map(Result::toString).toList());
    }
}
