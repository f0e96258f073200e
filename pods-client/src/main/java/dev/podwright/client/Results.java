package dev.podwright.client;

import dev.podwright.model.KubernetesObject;
import java.util.Iterator;
import java.util.List;

/**
 * What became of several objects, one result each, in the order in which they were given.
 *
 * @param all the results
 */
public record Results(List<Result<KubernetesObject>> all) implements Iterable<Result<KubernetesObject>> {
    /** Copies the list. */
    public Results {
        all = List.copyOf(all);
    }

    /** Whether all of them worked out. */
    public boolean isOk() {
        return all.stream().allMatch(Result::isOk);
    }

    /** Those that did not work out, the skipped ones among them. */
    public List<Result<KubernetesObject>> failed() {
        return all.stream().filter(each -> !each.isOk()).toList();
    }

    @Override
    public Iterator<Result<KubernetesObject>> iterator() {
        return all.iterator();
    }

    /** One result a paragraph. */
    @Override
    public String toString() {
        return String.join("\n", all.stream().map(Result::toString).toList());
    }
}
