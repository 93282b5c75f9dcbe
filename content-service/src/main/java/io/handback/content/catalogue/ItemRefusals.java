package io.handback.content.catalogue;

import io.handback.kit.web.problem.Problem;
import io.handback.kit.web.problem.Problems;
import io.handback.kit.web.problem.Refused;

/// How each refusal is answered.
public final class ItemRefusals {

    private ItemRefusals() {}

    /// The refusal to throw.
    public static Refused refused(ItemRefusal refusal) {
        return new Refused(problem(refusal));
    }

    static Problem problem(ItemRefusal refusal) {
        return switch (refusal) {
            case ItemRefusal.Unknown _ -> Problems.NOT_FOUND;
            case ItemRefusal.Retired _ -> new Problem(409, "item-retired", "The item is retired and stays as it is: create a new item.");
            case ItemRefusal.WrongState(String state, String possible) ->
                new Problem(409, "wrong-state", "The version is " + state + ". " + possible);
            case ItemRefusal.NoEstimate _ -> new Problem(409, "estimate-missing",
                    "Say first how much you think the version will help: change the draft and give an estimate from 1 to 5.");
            case ItemRefusal.OwnVersion _ -> new Problem(403, "own-version", "You wrote this version: let another approver publish it.");
            case ItemRefusal.Full(int most) -> new Problem(409, "too-many-versions",
                    "An item has at most " + most + " versions: create a new item for what follows.");
            case ItemRefusal.UnknownOwner _ -> Problems.invalid("owner", "Give the personId of somebody who is known here.");
            case ItemRefusal.ReadOnly _ -> new Problem(403, "forbidden", "Your roles do not allow this.");
        };
    }
}
