/**
 * Heights that are at least a gap apart, none below the floor, as near to the wanted ones as can be: neighbours that
 * touch move as a group.
 */
export function spread(wanted: readonly number[], gap: number, floor: number): number[] {
  const above = (middle: number, count: number): number => Math.min(middle, floor - (count * gap) / 2);
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a]! - wanted[b]!);
  const groups: { members: number[]; middle: number }[] = [];
  for (const i of order) {
    let group = { members: [i], middle: above(wanted[i]!, 1) };
    for (
      let last = groups.at(-1);
      last && last.middle + (last.members.length * gap) / 2 > group.middle - (group.members.length * gap) / 2;
      last = groups.at(-1)
    ) {
      groups.pop();
      const members = [...last.members, ...group.members];
      group = {
        members,
        middle: above(members.reduce((sum, one) => sum + wanted[one]!, 0) / members.length, members.length),
      };
    }
    groups.push(group);
  }
  const result = [...wanted];
  for (const { members, middle } of groups)
    members.forEach((one, place) => {
      result[one] = middle + (place - (members.length - 1) / 2) * gap;
    });
  return result;
}
