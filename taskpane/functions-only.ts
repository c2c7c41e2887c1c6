/** functions.js: what a client without a shared runtime loads for the cells alone. The workbook, and own figures in it, are out of its sight. */
import { words } from '../src/core/lang';
import { cellFace } from '../src/functions/cell-face';
import { registerFunctions } from '../src/functions/register';
import { setCaution } from '../src/functions/session';
import '../src/runtime';

setCaution(
  words(
    'bundled figures only: in this Excel the functions cannot see own figures in the workbook',
    '仅限内置数据：在此Excel中，函数无法读取工作簿里的自有数据',
    '僅限內建數據：在此Excel中，函式無法讀取活頁簿裡的自有數據',
  ),
);
registerFunctions(cellFace);
