package dev.podwright.conformance.random;

import dev.podwright.model.schema.Schemas;
import dev.podwright.schema.ObjectSchema;

/**
 * Random pods as JSON. More than half of them are changed in one to four places, mostly so that they become invalid. A
 * pod depends on the seed and its number alone.
 *
 * <p>Every field of the model can occur: the fields are those of {@link ObjectSchema}, their values are in
 * {@code value-pools.txt}. Changes in several places at once are in the scenario classes.
 */
public final class RandomPods {
    private final Rng rng = new Rng();
    private final ObjectGenerator generator = new ObjectGenerator(ValuePools.load(), rng);
    private final FieldRoutes routes = new FieldRoutes(generator, rng);
    private final Mutator mutator = new Mutator(rng, generator, routes);
    private final PodFixups podFixups = new PodFixups(rng);
    private final WarningScenarios warnings = new WarningScenarios(rng, generator);
    private final PodSecurityScenarios security = new PodSecurityScenarios(rng, generator);
    private final RandomStatus status = new RandomStatus(rng);
    private final long seed;
    private long number;

    /** Pods from a seed. */
    public RandomPods(long seed) {
        this.seed = seed;
    }

    /** The next pod, as one line of JSON. */
    public String next() {
        return pod(number++);
    }

    /** The pod with a number, from 0. */
    public String pod(long which) {
        return named(any(which)).toString();
    }

    /** The pod with a number, or one time in ten a PodTemplate of it. */
    public String podOrTemplate(long which) {
        return which % 10 == 9 ? template(which) : pod(which);
    }

    /** The pod with a number as a PodTemplate, which has the pod's metadata too. */
    private String template(long which) {
        MutableObject pod = any(which);
        MutableObject template = new MutableObject(Schemas.ofKind("PodTemplate"));
        template.set("metadata", pod.get("metadata")).in("template").set("metadata", pod.get("metadata"));
        template.in("template").set("spec", pod.get("spec"));
        template.extra("\"apiVersion\":\"v1\",\"kind\":\"PodTemplate\"");
        return template.toString();
    }

    /** The pod with a number, changed to the limits of the Pod Security Standards; some are invalid besides. */
    public String securityPod(long which) {
        return security(which).toString();
    }

    MutableObject security(long which) {
        MutableObject pod = valid(which);
        security.apply(pod);
        if (rng.percent(15)) {
            mutator.mutate(pod);
        }
        return pod;
    }

    /** The pod with a number, now and then with a status. */
    public String podWithStatus(long which) {
        MutableObject pod = named(any(which));
        if (rng.percent(10)) {
            pod.set("status", status.of("Pod"));
        }
        return pod.toString();
    }

    /** The pod with a number before any change that makes it invalid. The server nearly always accepts it. */
    public String validPod(long which) {
        return named(valid(which)).toString();
    }

    MutableObject any(long which) {
        MutableObject pod = valid(which);
        if (rng.percent(60)) {
            for (int left = 1 + rng.below(4); left > 0; left--) {
                mutator.mutate(pod);
            }
        }
        return pod;
    }

    private MutableObject named(MutableObject pod) {
        if (rng.percent(50)) {
            pod.extra("\"apiVersion\":\"v1\",\"kind\":\"Pod\"");
        }
        return pod;
    }

    /** A pod that the server nearly always accepts, mostly with warnings. */
    public String warnedPod(long which) {
        MutableObject pod = valid(which);
        warn(pod, 6);
        return named(pod).toString();
    }

    private void warn(MutableObject pod, int most) {
        for (int left = 1 + rng.below(most); left > 0; left--) {
            warnings.apply(pod);
        }
    }

    /** The random numbers, which continue after the last pod. */
    Rng rng() {
        return rng;
    }

    ObjectGenerator generator() {
        return generator;
    }

    /** Changes a pod in one place; it can still be read as a pod. */
    void change(MutableObject pod) {
        mutator.change(pod);
    }

    MutableObject valid(long which) {
        rng.seed(mix(mix(seed) + which));
        MutableObject pod = generator.valid(Schemas.ofKind("Pod"));
        for (int left = rng.below(5); left > 0; left--) {
            FieldRoutes.Target target = routes.target();
            MutableObject object = routes.reach(pod, target.type(), true);
            if (!object.has(target.field().name()) && !generator.isUnionMember(target.type(), target.field())) {
                object.set(target.field().index(), generator.validValue(target.type(), target.field()));
                generator.fixUp(object);
            }
        }
        routes.fixUp(pod);
        podFixups.apply(pod);
        if (rng.percent(25)) {
            warn(pod, 2);
        }
        return pod;
    }

    /** Seeds close to each other must not give streams that overlap. */
    static long mix(long value) {
        long mixed = (value ^ value >>> 33) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ mixed >>> 33;
    }
}
