package io.handback.kit.web.problem;

import java.util.List;

/// Thrown to answer a request with a problem; the switch that maps a feature's sealed refusals returns these.
public class Refused extends RuntimeException {

    private final Problem problem;

    /// Refuses with the given problem.
    public Refused(Problem problem) {
        super(problem.slug(), null, false, false);
        this.problem = problem;
    }

    /// Refuses with a status, the stable name of the kind and a sentence that says what to do.
    public static Refused with(int status, String slug, String detail) {
        return new Refused(new Problem(status, slug, detail));
    }

    /// 400 with everything that is wrong with the input.
    public static Refused input(List<Violation> violations) {
        return new Refused(Problems.invalid(violations));
    }

    /// 400 with the one field that is wrong.
    public static Refused input(String field, String message) {
        return input(List.of(new Violation(field, message)));
    }

    /// 404: the same answer for an id that never was, a path that never was and another tenant's id.
    public static Refused notFound() {
        return new Refused(Problems.NOT_FOUND);
    }

    /// 403: the caller is known and may not.
    public static Refused forbidden(String detail) {
        return with(403, "forbidden", detail);
    }

    /// 409: the state of the thing does not allow it.
    public static Refused conflict(String slug, String detail) {
        return with(409, slug, detail);
    }

    /// What the answer will say.
    public Problem problem() {
        return problem;
    }
}
