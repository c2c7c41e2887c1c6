/** Face and arguments to one figure: its value, its format and its source are those of the same statement. */
import { answerCall, SCALAR_FACES, isScalarFace } from '../../src/core/call';
import { type DatasetFile } from '../../src/core/dataset';
import { numberFormat } from '../../src/core/format';
import { dataset, datasetFile } from '../../src/dataset';
import { faces } from '../../src/runtime';
import { cellFigure } from '../../src/functions/display';
import { datasetOf } from '../shared/names';

const priced = datasetFile.observations.find((o) => o.metric === 'launch_price' && o.entity === 'Xiaomi 15 Ultra')!;
/** The bundled figures, and the price of a product in a second market and currency. */
const abroad = (value: number): DatasetFile => ({
  ...datasetFile,
  observations: [
    ...datasetFile.observations,
    { ...priced, id: `${priced.id}:x`, region: 'China', value, unit: 'CNY', printed: String(value) },
  ],
});

test('a price without a market is that of the only market; of several none is taken', () => {
  expect(answerCall(dataset, 'PRICE', ['Xiaomi 15 Ultra'])).toMatchObject({ ok: true, observation: { value: 1499 } });
  const two = datasetOf(abroad(6499));
  expect(answerCall(two, 'PRICE', ['Xiaomi 15 Ultra', null])).toEqual({
    ok: false,
    code: 'missing',
    problem: {
      'en': 'starting prices in several markets: Xiaomi 15 Ultra; name one of: Europe, China',
      'zh-CN': '多个市场有起售价：小米15 Ultra；请指明其一：欧洲、中国',
      'zh-TW': '多個市場有起售價：小米15 Ultra；請指明其一：歐洲、中國',
    },
  });
  const answer = answerCall(two, 'PRICE', ['Xiaomi 15 Ultra', '中国']);
  expect(answer.ok && [answer.observation.value, numberFormat(answer.observation)]).toEqual([6499, '"CN¥"#,##0']);
});

test('the format of a cell is that of the figure its function answers', async () => {
  const asked = datasetFile.observations
    .filter((o) => !/^range/.test(o.qualifier))
    .map((o) => [o.metric, o.region, o.period, o.entity] as const);
  for (const args of asked) {
    const answer = answerCall(dataset, 'VALUE', args);
    if (!answer.ok) continue;
    expect(faces.VALUE(...args)).toBe(answer.observation.value);
    expect(await cellFigure('value', args)).toEqual({
      value: answer.observation.value,
      format: numberFormat(answer.observation),
    });
  }
  expect(await cellFigure('PRICE', ['Xiaomi 17 Pro Max', 'Europe'])).toBeNull();
});

test('names of objects are no functions', async () => {
  expect(SCALAR_FACES.every(isScalarFace)).toBe(true);
  for (const name of ['constructor', 'toString', '__proto__', 'SERIES']) {
    expect(isScalarFace(name)).toBe(false);
    expect(await cellFigure(name, [])).toBeNull();
  }
});
